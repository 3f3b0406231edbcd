import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { asUnit } from './as-unit.ts';
import { behind, byName, NamePosition } from './name-order.ts';

/** Units by their name in the caller's language. */
export async function listUnits({ actor, database }: RequestContext, { cursor, limit }: { cursor?: string; limit: number }) {
  const caller = asEmployee(actor);
  const name = caller.language === 'de' ? ('name_de' as const) : ('name_en' as const);
  const after = readCursor(cursor, NamePosition);
  const rows = await transact(database, { path: 'none', actor: caller.id }, ({ db }) =>
    db
      .selectFrom('people.unit')
      .selectAll()
      .$if(after !== undefined, (query) => query.where(behind(name, 'id', after ?? ['', ''])))
      .orderBy(byName(name))
      .orderBy('id')
      .limit(limit + 1)
      .execute(),
  );
  return pageOf(rows, limit, (row) => [row[name], row.id], asUnit);
}
