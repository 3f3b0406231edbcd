import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { job } from '#platform/jobs/job.ts';

const hoursKept = 24;
const atOnce = 500;

/** Job that deletes simulated conversations a day after they ended, with what was noted about hearing them and their customers. */
export function forgetSimulated(database: Database, now: () => Date) {
  return job({
    name: 'simulator:forget',
    payload: z.object({}).loose(),
    schedule: '23 * * * *',
    async run(_payload, signal) {
      const before = new Date(now().getTime() - hoursKept * 3_600_000);
      while (!signal.aborted && (await forgetSome(database, before)) === atOnce);
    },
  });
}

async function forgetSome(database: Database, before: Date): Promise<number> {
  return transact(database, { path: 'retention', actor: null }, async ({ db }) => {
    const gone = await db
      .deleteFrom('conversations.conversation')
      .where('id', 'in', ({ selectFrom }) =>
        selectFrom('conversations.conversation').select('id').where('origin', '=', 'simulated').where('state', '=', 'closed').where('closed_at', '<', before).limit(atOnce),
      )
      .returning(['id', 'customer_id'])
      .execute();
    const ids = gone.map((row) => row.id);
    const customers = gone.map((row) => row.customer_id);
    await db.deleteFrom('gate.heard').where('conversation_id', '=', ({ fn, val }) => fn.any(val(ids))).execute();
    // Whose words an impression quotes, or a wall, stays as the quote does.
    await sql`
      delete from people.customer c
      where c.id = any(${customers}) and c.origin = 'simulated'
        and not exists (select from conversations.conversation other where other.customer_id = c.id)
        and not exists (select from impressions.quote q where q.customer_id = c.id)
        and not exists (select from praise.thanks t where t.customer_id = c.id)`.execute(db);
    return gone.length;
  });
}
