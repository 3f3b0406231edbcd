import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { readCertificates } from '#listen/vcon/server/keys/read-certificates.ts';
import { signingKey } from '#listen/vcon/server/keys/key-store.ts';
import { loadRecord } from '#listen/vcon/server/load-record.ts';
import { packVcon, type Packing } from '#listen/vcon/server/pack-vcon.ts';
import { redactRecord } from '#listen/vcon/server/redact-record.ts';
import { noteAccess } from './note-access.ts';

interface Input {
  conversationId: string;
  form: 'unsigned' | 'signed' | 'encrypted';
  words: 'all' | 'masked' | 'none';
  recipient?: string;
}

/**
 * One conversation as a vCon, with what guests wrote beside it. That it left stands in the access log, also before its agent.
 * @throws Problem `not-found`, `unfit-certificate`, `key-unreadable`.
 */
export async function exportConversation(context: RequestContext, { conversationId, form, words, recipient }: Input): Promise<Record<string, unknown>> {
  const { database, now } = context;
  const officer = asEmployee(context.actor);
  const packing = await packingOf(context, form, recipient);
  const record = await transact(database, { path: 'subject-access', actor: officer.id }, async (tx) => {
    const conversation = await tx.db.selectFrom('conversations.conversation').select('agent_id').where('id', '=', conversationId).executeTakeFirst();
    const loaded = conversation && (await loadRecord(tx, conversationId));
    if (!conversation || !loaded) throw new Problem(problems.notFound);
    await noteAccess(tx, { what: 'export', employeeId: officer.id, hostId: conversation.agent_id, conversationId, detail: `vCon ${form} ${words}` }, now());
    return loaded;
  });
  return packVcon(words === 'all' ? record : redactRecord(record, words === 'masked' ? 'masked' : 'no-words'), packing);
}

async function packingOf(context: RequestContext, form: Input['form'], recipient: string | undefined): Promise<Packing> {
  if (form === 'unsigned') return { form };
  const key = await signingKey(context);
  if (form === 'signed') return { form, key };
  const [certificate] = readCertificates(recipient ?? '', context.now(), 'recipient');
  if (!certificate) throw new Problem(problems.invalidInput, { field: 'recipient' });
  return { form, key, recipient: certificate.publicKey };
}
