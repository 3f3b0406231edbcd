import type { StoreBeside } from '../open-store-beside.ts';
import { fail, ok, warn, type Finding } from './finding.ts';

const tolerated = 5_000;
/** Before this the product did not exist. */
const earliest = Date.UTC(2026, 0, 1);

/** Whether this machine, the database and what was written agree about the time. */
export async function checkClock({ owner }: StoreBeside, now = Date.now()): Promise<Finding> {
  if (now < earliest) return fail('clock', `says ${new Date(now).toISOString()}`, 'Set the clock of this machine, best by NTP.');
  const began = performance.now();
  const { rows } = await owner.pool.query<{ at: Date; newest: Date | null }>(
    `select clock_timestamp() as at, case when to_regclass('privacy.access') is not null
       then greatest((select max(at) from privacy.access), (select max(created_at) from platform.secret)) end as newest`,
  );
  const travelled = performance.now() - began;
  const difference = Math.abs((rows[0]?.at.getTime() ?? 0) - now);
  if (difference > tolerated + travelled) return warn('clock', `this machine and the database differ by ${Math.round(difference / 1_000)} s`, 'Set both by NTP.');
  const newest = rows[0]?.newest?.getTime() ?? 0;
  if (newest > now + 60_000) return warn('clock', `something was written at ${new Date(newest).toISOString()}, which is still to come`, 'The clock was wrong, or is now: compare it with another one.');
  return ok('clock', `${new Date(now).toISOString()}, the database agrees`);
}
