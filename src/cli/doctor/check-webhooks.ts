import type { StoreBeside } from '../open-store-beside.ts';
import { ok, warn, type Finding } from './finding.ts';

/** Whether programs elsewhere still hear from this house. */
export async function checkWebhooks({ owner }: StoreBeside): Promise<Finding> {
  const known = await owner.pool.query<{ there: boolean }>(`select to_regclass('webhooks.endpoint') is not null as there`);
  if (!known.rows[0]?.there) return ok('webhooks', 'there are none');
  const { rows } = await owner.pool.query<{ name: string; state: string; waiting: number }>(`
    select e.name, e.state, (select count(*)::int from webhooks.delivery d where d.endpoint_id = e.id and d.state = 'waiting') as waiting
    from webhooks.endpoint e order by e.name, e.id`);
  const off = rows.filter(({ state }) => state === 'failing' || state === 'gone');
  if (off.length === 0) return ok('webhooks', rows.length === 0 ? 'there are none' : `${rows.length} in order`);
  const named = off.map(({ name, state, waiting }) => `${name} (${state === 'gone' ? 'wants no messages any more' : 'nothing arrived for three days'}, ${waiting} waiting)`);
  return warn('webhooks', `switched off: ${named.join(', ')}`, 'Put the receiver in order, then switch it on again under House → Webhooks.');
}
