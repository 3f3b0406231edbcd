import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** Colleagues an agent could invite, by name; at most twenty. */
export async function possibleGuests({ database, actor }: RequestContext, input: { search: string }) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'none', actor: agent.id }, async ({ db }) => {
    const pattern = `%${input.search.replaceAll(/[\\%_]/g, '\\$&')}%`;
    const rows = await db
      .selectFrom('people.employee')
      .select(['id', 'name', 'function_de', 'function_en'])
      .where('active', '=', true)
      .where('id', '<>', agent.id)
      .where(({ eb, val, fn }) => eb(val('guest'), '=', fn.any('roles')))
      .where('name', 'ilike', pattern)
      .orderBy('name')
      .limit(20)
      .execute();
    return { items: rows.map((row) => ({ id: row.id, name: row.name, function: { de: row.function_de, en: row.function_en } })) };
  });
}
