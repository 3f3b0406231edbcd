import type { Selectable } from 'kysely';
import type { Rows } from '#db/rows.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Screen } from '../../contract/screen.ts';

/** Screens with the names of those who let them, from the tables. */
export function selectScreens({ db }: Pick<Transaction, 'db'>) {
  return db.selectFrom('wall.screen as s').leftJoin('people.employee as maker', 'maker.id', 's.created_by').selectAll('s').select('maker.name as made_by');
}

/** A screen as stewards see it; the key is not in it. */
export function asScreen(row: Selectable<Rows['wall.screen']> & { made_by: string | null }): Screen {
  return {
    id: row.id,
    // The table's own checks and the contract admit nothing else.
    kind: row.kind as Screen['kind'],
    name: row.name,
    scope: row.scope as Screen['scope'],
    shows: row.shows as Screen['shows'],
    theme: row.theme as Screen['theme'],
    origins: row.origins,
    createdAt: row.created_at.toISOString(),
    createdBy: row.made_by,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  };
}
