import type { Transaction } from '#platform/db/transact.ts';
import { asLedgerRow } from './as-ledger-row.ts';
import type { LedgerRow } from './verify-chain.ts';

const chainsPerRead = 500;

/** All chains, one after the other, in the order of conversations; on path `proof`. Holds few in memory at a time. */
export async function* readChains(tx: Transaction): AsyncGenerator<LedgerRow[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const ids = await tx.db
      .selectFrom('consent.ledger')
      .select('conversation_id')
      .where('n', '=', 1)
      .where('conversation_id', '>', after)
      .orderBy('conversation_id')
      .limit(chainsPerRead)
      .execute();
    const last = ids.at(-1);
    if (!last) return;
    const rows = await tx.db
      .selectFrom('consent.ledger')
      .selectAll()
      .where('conversation_id', '>', after)
      .where('conversation_id', '<=', last.conversation_id)
      .orderBy('conversation_id')
      .orderBy('n')
      .execute();
    for (const [, chain] of Map.groupBy(rows, (row) => row.conversation_id)) {
      yield chain.map(asLedgerRow);
    }
    after = last.conversation_id;
  }
}
