import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Chair } from '../contract/visit.ts';
import { guestsPerHost } from './guests-per-host.ts';

/**
 * Chairs a guest could take, in the order of names. Those that are closed, or will be after a breather, are not shown, so
 * nobody looks unwilling.
 */
export async function chairs({ database, actor, now }: RequestContext): Promise<{ items: Chair[] }> {
  const guest = asEmployee(actor);
  return transact(database, { path: 'none', actor: guest.id }, async (tx) => {
    const limit = await guestsPerHost(tx);
    const rows = await tx.db
      .selectFrom('shadowing.chair as chair')
      .innerJoin('people.employee as host', 'host.id', 'chair.agent_id')
      .leftJoin('people.unit as unit', 'unit.id', 'host.unit_id')
      .select(({ selectFrom }) => [
        'host.id', 'host.name', 'host.function_de', 'host.function_en', 'host.superior_id', 'unit.name_de', 'unit.name_en', 'chair.state', 'chair.until',
        selectFrom('shadowing.visit').select(({ fn }) => fn.countAll<string>().as('n')).whereRef('host_id', '=', 'host.id').where('state', '=', 'active').as('guests'),
        selectFrom('shadowing.visit').select('id').whereRef('host_id', '=', 'host.id').where('guest_id', '=', guest.id).where('state', '<>', 'ended').as('mine'),
      ])
      .where('host.active', '=', true)
      .where('host.id', '<>', guest.id)
      .where(({ eb, val, fn }) => eb(val('agent'), '=', fn.any('host.roles')))
      .where(({ eb, or }) => or([eb('chair.state', '=', 'free'), eb('chair.state', '=', 'breather').and('chair.after_breather', '=', 'free')]))
      .orderBy('host.name')
      .execute();
    const items = rows.map((row): Chair => {
      const guests = Number(row.guests);
      const resting = row.state === 'breather' && row.until !== null && row.until > now();
      const state = resting ? 'breather' : guests >= limit ? 'full' : 'free';
      return {
        host: { id: row.id, name: row.name, function: { de: row.function_de, en: row.function_en } },
        unit: row.name_de !== null && row.name_en !== null ? { de: row.name_de, en: row.name_en } : null,
        state,
        guests,
        limit,
        visitId: row.mine,
        can: { sitDown: state === 'free' && row.mine === null && row.superior_id !== guest.id },
      };
    });
    return { items };
  });
}
