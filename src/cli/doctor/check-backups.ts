import type { StoreBeside } from '../open-store-beside.ts';
import { ok, warn, type Finding } from './finding.ts';

const day = 86_400_000;
const daysUntilOld = 7;
const remedy = 'npx ohrensessel backup FILE, best every night and on another disk.';

/** When the last backup was written, as the access log says. */
export async function checkBackups({ owner }: StoreBeside, now = Date.now()): Promise<Finding> {
  const known = await owner.pool.query<{ there: boolean }>(`select to_regclass('privacy.access') is not null as there`);
  if (!known.rows[0]?.there) return warn('backup', 'none has been written yet', remedy);
  const { rows } = await owner.pool.query<{ at: Date | null }>(`select max(at) as at from privacy.access where what = 'backup'`);
  const at = rows[0]?.at;
  if (!at) return warn('backup', 'none has been written yet', remedy);
  const days = Math.floor((now - at.getTime()) / day);
  return days > daysUntilOld ? warn('backup', `the last one is ${days} days old`, remedy) : ok('backup', `the last one was written on ${at.toISOString().slice(0, 10)}`);
}
