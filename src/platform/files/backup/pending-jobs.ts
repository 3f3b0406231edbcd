import type { ClientBase } from 'pg';
import type { PendingJob } from './backup-format.ts';

/** Jobs that wait to be run once; those that come back by themselves are planned anew at every start. */
export async function pendingJobs(client: ClientBase): Promise<PendingJob[]> {
  const { rows: known } = await client.query<{ there: boolean }>(`select to_regclass('graphile_worker._private_jobs') is not null as there`);
  if (!known[0]?.there) return [];
  const { rows } = await client.query<PendingJob>(`
    select t.identifier as task, j.payload, q.queue_name as queue, to_json(j.run_at) #>> '{}' as "runAt",
           j.max_attempts as "maxAttempts", j.key, j.priority
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    where j.attempts < j.max_attempts and not (j.payload::jsonb ? '_cron')
    order by j.id`);
  return rows;
}

/** Puts jobs back into the queue of a fresh database. */
export async function queueAgain(client: ClientBase, jobs: readonly PendingJob[]): Promise<void> {
  for (const { task, payload, queue, runAt, maxAttempts, key, priority } of jobs) {
    await client.query(
      `select graphile_worker.add_job($1, $2::json, queue_name => $3, run_at => $4, max_attempts => $5, job_key => $6, priority => $7)`,
      [task, JSON.stringify(payload ?? {}), queue, runAt, maxAttempts, key, priority],
    );
  }
}
