import { sql } from 'kysely';
import { foldedBelow } from '#platform/contract/folded-below.ts';
import type { Transaction } from '#platform/db/transact.ts';

/**
 * Customers whose conversation an agent finished since a moment, on path `figures`. Real people are told from five on. Simulated
 * customers are nobody, so theirs is the exact number, and it is never added to the other; recordings count nowhere.
 */
export async function helpedSince({ db }: Transaction, since: Date): Promise<{ real: number | null; simulated: number }> {
  const { rows } = await sql<{ origin: string; people: string }>`
    select origin, count(distinct customer_id) as people
    from conversations.conversation
    where agent_id is not null and ((state = 'closed' and closed_at >= ${since}) or (state = 'wrap-up' and wrapped_up_at >= ${since}))
    group by origin`.execute(db);
  const of = (origin: string) => Number(rows.find((row) => row.origin === origin)?.people ?? 0);
  const real = of('real');
  return { real: real < foldedBelow ? null : real, simulated: of('simulated') };
}
