import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';

/** How the connection a worker listens on is called while it works, so that others see that it lives. */
const worksAs = 'ohrensessel jobs ';

/** Lets a worker carry the name its locks are held under on the connection it keeps for as long as it works. */
export function nameWorker(events: WorkerEvents): void {
  events.on('pool:listen:success', ({ workerPool, client }) => {
    client.query(`set application_name = '${worksAs}${workerPool.id}'`).catch(() => undefined);
  });
  // The connection goes back among the others and must not speak for a worker that has gone.
  events.on('pool:listen:release', ({ client }) => {
    client.query('reset application_name').catch(() => undefined);
  });
}

/** Puts right what a dead process or a clock that was set left in the queue; safe beside others at work. */
export async function mendQueue(pool: pg.Pool): Promise<void> {
  await pool.query(freeJobs);
  await pool.query(forgetDaysToCome);
}

/**
 * Locks of workers nobody hears any more; they would hold for four hours. One that has just begun may not have got its name yet.
 * A lock of the future was taken before the clock was set back.
 */
const freeJobs = `
  update graphile_worker._private_jobs set locked_at = null, locked_by = null
  where locked_by is not null and (locked_at < now() - interval '10 seconds' or locked_at > now() + interval '1 minute')
    and not exists (select from pg_stat_activity where application_name = '${worksAs}' || locked_by)`;

/** A calendar that believes it has seen tomorrow does nothing until then. */
const forgetDaysToCome = `
  update graphile_worker._private_known_crontabs set last_execution = date_trunc('minute', now())
  where last_execution > now() + interval '2 minutes'`;
