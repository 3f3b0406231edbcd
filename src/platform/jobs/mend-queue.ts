import type pg from 'pg';
import { worksAs } from './worker-sign.ts';

/** What this process works on: the names its locks are held under, and the jobs it knows of. */
export interface Held {
  workers: readonly string[];
  jobs: readonly string[];
}

/**
 * Puts right what a dead process, a lost connection or a clock that was set left in the queue; safe beside others at work.
 * @param own what this process knows to be working on.
 */
export async function mendQueue(pool: pg.Pool, own: Held = { workers: [], jobs: [] }): Promise<void> {
  await pool.query(freeJobs, [own.workers, own.jobs]);
  await pool.query(forgetDaysToCome);
}

/**
 * Locks nobody works under; they would hold for four hours. Either their worker is not seen any more, or it is one of ours that knows
 * nothing of the job: the connection was lost when the queue handed it out, or when it was told that the job is done.
 * A worker that has just begun may not have put up its sign yet. A lock of the future was taken before the clock was set back.
 */
const freeJobs = `
  update graphile_worker._private_jobs set locked_at = null, locked_by = null
  where locked_by is not null and (locked_at < now() - interval '10 seconds' or locked_at > now() + interval '1 minute')
    and case when locked_by = any($1::text[]) then id <> all($2::bigint[])
        else not exists (select from pg_stat_activity where application_name = '${worksAs}' || locked_by) end`;

/** A calendar that believes it has seen tomorrow does nothing until then. */
const forgetDaysToCome = `
  update graphile_worker._private_known_crontabs set last_execution = date_trunc('minute', now())
  where last_execution > now() + interval '2 minutes'`;
