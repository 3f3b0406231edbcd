import type { StoreBeside } from '../open-store-beside.ts';
import { ok, warn, type Finding } from './finding.ts';

/** Whether the lines to other systems stand. */
export async function checkLines({ owner }: StoreBeside): Promise<Finding> {
  const known = await owner.pool.query<{ there: boolean }>(`select to_regclass('lines.state') is not null as there`);
  if (!known.rows[0]?.there) return ok('lines', 'there are none');
  const { rows } = await owner.pool.query<{ name: string; trouble: { en: string } | null }>(`
    select line.name, state.trouble from lines.line line left join lines.state state on state.line_id = line.id
    where line.active order by line.name, line.id`);
  const troubled = rows.filter(({ trouble }) => trouble !== null);
  if (troubled.length === 0) return ok('lines', rows.length === 0 ? 'there are none' : `${rows.length} in order`);
  const named = troubled.map(({ name, trouble }) => `${name} (${trouble?.en})`);
  return warn('lines', `in trouble: ${named.join(', ')}`, 'House → Lines says more about each, and tries anew when its settings are saved.');
}
