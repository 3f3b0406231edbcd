import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** Agents a conversation can be handed to, by name. Says nothing about how busy anybody is. */
export async function colleagues({ database, actor, language }: RequestContext) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'none', actor: agent.id }, async ({ db }) => {
    const rows = await db
      .selectFrom('people.employee')
      .leftJoin('people.unit', 'people.unit.id', 'people.employee.unit_id')
      .select(['people.employee.id', 'people.employee.name', 'name_de', 'name_en'])
      .where('active', '=', true)
      .where('people.employee.id', '<>', agent.id)
      .where(({ eb, val, fn }) => eb(val('agent'), '=', fn.any('roles')))
      .orderBy('people.employee.name')
      .execute();
    return { items: rows.map((row) => ({ id: row.id, name: row.name, unit: language === 'de' ? row.name_de : row.name_en })) };
  });
}
