import type { Transaction } from '#platform/db/transact.ts';
import { hangsWhere } from '#listen/gate/server/hangable.ts';
import type { EarnedPraise } from '../../contract/earned-praise.ts';
import { footingOf } from '../hung/footing-of.ts';

/** What colleagues kept of the thanks for one person, on path `praise` in their name. */
export function earnedRows({ db }: Transaction, earnerId: string) {
  return db
    .selectFrom('praise.thanks as t')
    .innerJoin('people.employee as keeper', 'keeper.id', 't.keeper_id')
    .selectAll('t')
    .select('keeper.name as keeper')
    .where('t.earner_id', '=', earnerId)
    .where('t.state', '=', 'standing')
    .where('t.removed_at', 'is', null);
}

type EarnedRow = Awaited<ReturnType<ReturnType<typeof earnedRows>['executeTakeFirstOrThrow']>>;

/** One of them, for the one who earned it. */
export function shapeEarned(row: EarnedRow): EarnedPraise {
  return {
    id: row.id,
    text: row.text ?? '',
    // The table's own checks admit nothing else.
    language: row.language as EarnedPraise['language'],
    channel: row.channel as EarnedPraise['channel'],
    mood: row.mood as EarnedPraise['mood'],
    at: row.said_at.toISOString(),
    keptBy: row.keeper,
    answer: row.earner_agrees === null ? 'open' : row.earner_agrees ? 'yes' : 'no',
    mayHang: hangsWhere({ ...footingOf(row), waits: false }) ?? 'nowhere',
    showsName: row.shows_name,
    simulated: row.origin === 'simulated',
  };
}
