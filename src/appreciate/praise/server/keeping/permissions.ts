import type { AskedPurpose } from '#people/consent/contract/asked-purposes.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Permissions } from '../../contract/found-thanks.ts';

const purposes = ['quote', 'publish', 'train'] as const satisfies readonly AskedPurpose[];

/** Where the customer stands on the purposes of a thanks, by the ledger; on a path that reads it. */
export async function permissionsIn(tx: Transaction, conversationId: string): Promise<Permissions> {
  const rows = await tx.db
    .selectFrom('consent.ledger')
    .distinctOn('purpose')
    .select(['purpose', 'kind'])
    .where('conversation_id', '=', conversationId)
    .where('purpose', 'in', [...purposes])
    .orderBy('purpose')
    .orderBy('n', 'desc')
    .execute();
  const last = new Map(rows.map(({ purpose, kind }) => [purpose, kind]));
  const standing = (purpose: (typeof purposes)[number]): Permissions['quote'] => {
    const kind = last.get(purpose);
    if (kind === undefined) return 'never-asked';
    return kind === 'asked' || kind === 'granted' ? kind : 'refused';
  };
  return { quote: standing('quote'), publish: standing('publish'), train: standing('train') };
}
