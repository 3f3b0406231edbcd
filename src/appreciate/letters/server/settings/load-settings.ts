import type { Transaction } from '#platform/db/transact.ts';
import type { OutgoingServer } from '#platform/mail/outgoing-server.ts';
import type { Config } from '#platform/config/config.ts';
import type { Vault } from '#platform/vault/vault.ts';
import type { LetterTime } from '../../contract/outgoing-mail.ts';
import { usualTime } from '../due-letter.ts';

/** What passwords of the mail server are sealed for. */
export const passwordSeal = 'letters.password';

/** Through which server letters go, and from whom. */
export interface LetterMail extends OutgoingServer {
  senderAddress: string;
  senderName: string;
}

/** Everything that is set about letters. */
export interface LetterSettings {
  time: LetterTime;
  /** Undefined: nobody has named a server. */
  mail: LetterMail | undefined;
  /** Since when it is so: what was due before goes to nobody. */
  dueFrom: Date;
  /** Where links of letters begin, without a slash at the end. */
  house: string;
}

/** Reads it, the password in the clear; never leaves the server. */
export async function loadSettings({ db }: Transaction, { config, vault }: { config: Pick<Config, 'baseUrl'>; vault: Vault }): Promise<LetterSettings> {
  const row = await db.selectFrom('letters.settings').selectAll().executeTakeFirst();
  if (!row) return { time: usualTime, mail: undefined, dueFrom: new Date(0), house: config.baseUrl ?? '' };
  const { host, port, security, sender_address: senderAddress, sender_name: senderName } = row;
  const isNamed = host !== null && port !== null && security !== null && senderAddress !== null && senderName !== null;
  return {
    time: { weekday: row.weekday, hour: row.hour },
    // The table's own check admits no other security.
    mail: isNamed ? { host, port, security: security as OutgoingServer['security'], user: row.username ?? '', password: opened(vault, row.password), certificate: row.certificate ?? '', senderAddress, senderName } : undefined,
    dueFrom: row.due_from,
    house: config.baseUrl ?? row.house,
  };
}

/** Undefined when the house's key is another one by now: the server refuses then, and the administration enters it again. */
function opened(vault: Vault, sealed: Buffer | null): string | undefined {
  if (sealed === null) return undefined;
  try {
    return vault.unseal(passwordSeal, sealed).toString();
  } catch {
    return undefined;
  }
}
