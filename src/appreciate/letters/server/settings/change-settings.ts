import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import { publicAddress } from '#platform/http/public-address.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { crossesNetworkOpen } from '#platform/mail/crosses-network-open.ts';
import { openTransport } from '#platform/mail/open-transport.ts';
import type { OutgoingServer } from '#platform/mail/outgoing-server.ts';
import type { LetterTime, OutgoingMail } from '../../contract/outgoing-mail.ts';
import { letterProblems } from '../../contract/problems.ts';
import { loadSettings, passwordSeal } from './load-settings.ts';
import { shapeSettings } from './shape-settings.ts';

/**
 * Sets day, hour and mail server. The server is asked first, so what is kept works.
 * @throws Problem `mail-unencrypted`, `mail-server-refuses`.
 */
export async function changeSettings(context: RequestContext, { weekday, hour, mail }: LetterTime & { mail: OutgoingMail | null }) {
  const { database, vault, now } = context;
  const scope = { path: 'none', actor: asEmployee(context.actor).id };
  const earlier = await transact(database, scope, (tx) => loadSettings(tx, context));
  // Another server is never shown the password of the first.
  const password = mail?.password ?? (mail?.host === earlier.mail?.host ? earlier.mail?.password : undefined);
  if (mail) await assertUsable({ ...mail, password });
  return transact(database, scope, async (tx) => {
    const isSameTime = earlier.mail && earlier.time.weekday === weekday && earlier.time.hour === hour;
    const row = {
      weekday,
      hour,
      host: mail?.host ?? null,
      port: mail?.port ?? null,
      security: mail?.security ?? null,
      username: mail?.user || null,
      password: mail && password ? vault.seal(passwordSeal, password) : null,
      certificate: mail?.certificate || null,
      sender_address: mail?.senderAddress ?? null,
      sender_name: mail?.senderName ?? null,
      house: publicAddress(context),
      changed_at: now(),
      // A letter that waits for its server to be put right still goes.
      due_from: isSameTime ? earlier.dueFrom : now(),
    };
    await tx.db.insertInto('letters.settings').values(row).onConflict((conflict) => conflict.column('is_one').doUpdateSet(row)).execute();
    return shapeSettings(await loadSettings(tx, context));
  });
}

async function assertUsable(server: OutgoingServer): Promise<void> {
  if (crossesNetworkOpen(server)) throw new Problem(letterProblems.openNetwork, { field: 'mail.security' });
  const transport = openTransport(server);
  try {
    await transport.verify();
  } catch (error) {
    throw new Problem(letterProblems.mailRefuses, { field: 'mail.host', cause: error });
  } finally {
    transport.close();
  }
}
