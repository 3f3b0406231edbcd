import type { StoreBeside } from '../open-store-beside.ts';
import { ok, warn, type Finding } from './finding.ts';

/** Whether work that happens later does happen. */
export async function checkJobs({ owner, server }: StoreBeside): Promise<Finding> {
  const known = await owner.pool.query<{ there: boolean }>(`select to_regclass('graphile_worker._private_jobs') is not null as there`);
  if (!known.rows[0]?.there) return warn('jobs', 'there is no queue yet', 'Start once with `npm start`.');
  const { rows } = await owner.pool.query<{ waiting: number; late: number; held: number; dead: string[] | null }>(`
    select count(*)::int as waiting,
      count(*) filter (where locked_at is null and attempts < max_attempts and run_at < now() - interval '15 minutes')::int as late,
      count(*) filter (where locked_at < now() - interval '1 hour')::int as held,
      array_agg(distinct t.identifier) filter (where attempts >= max_attempts) as dead
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`);
  const { waiting = 0, late = 0, held = 0, dead } = rows[0] ?? {};
  if (dead) return warn('jobs', `gave up: ${dead.join(', ')}`, 'Look for them in the log. Each says what went wrong.');
  if (held > 0) return warn('jobs', `${held} have been running for more than an hour`, 'Restart the server: it frees what a dead worker held.');
  // While nothing runs, nothing can be on time.
  if (late > 0 && server !== 'started') return warn('jobs', `${late} are late`, 'Is a server running with the worker role? Restart it and look at the log.');
  return ok('jobs', `${waiting} waiting, none stuck`);
}
