import type { Transaction } from '#platform/db/transact.ts';
import { impressionRows } from '#listen/impressions/server/impression-rows.ts';

/** Impressions everybody reads who reads evidence, with who heard them; add conditions on `i`. Deleted ones are left out. */
export function evidenceRows(tx: Transaction) {
  return impressionRows(tx)
    .innerJoin('people.employee as author', 'author.id', 'i.author_id')
    .select(['author.name as author_name', 'author.function_de', 'author.function_en'])
    .where('i.removed_at', 'is', null);
}

/** One of them. */
export type EvidenceRow = Awaited<ReturnType<ReturnType<typeof evidenceRows>['executeTakeFirstOrThrow']>>;
