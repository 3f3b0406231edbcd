import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';

/** Id of the theme that counts for this one: itself, or the one it went into. @throws Problem `not-found`, also for deleted ones. */
export async function rootTheme(tx: Transaction, id: string): Promise<string> {
  const row = await tx.db
    .selectFrom('themes.theme as theme')
    .innerJoin('themes.theme as root', 'root.id', 'theme.root_id')
    .select('root.id')
    .where('theme.id', '=', id)
    .where('root.removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return row.id;
}

/** Locks the themes against changes of what went into what; such changes are rare and wait for each other. */
export async function lockThemes(tx: Transaction): Promise<void> {
  await tx.db.selectFrom('themes.theme').select('id').orderBy('id').forUpdate().execute();
}
