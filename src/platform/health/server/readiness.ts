import { sql } from 'kysely';
import { problems } from '#platform/contract/well-known-problems.ts';
import { migrations } from '#platform/db/migrate.ts';
import { asProblem } from '#platform/http/as-problem.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Services } from '#platform/http/request-context.ts';

const patience = 2_000;

/** What may be missing before requests should come here. */
export type Missing = 'database' | 'disk' | 'migrations' | 'news';

/**
 * What this node still waits for: a database that answers (and room on its disk, where that is why it does not), the schema of
 * this release (or a later one), and news from the other nodes, without which every door is closed. Empty when it is ready.
 */
export async function missing({ database, bell }: Pick<Services, 'database' | 'bell'>): Promise<Missing[]> {
  const ours = Object.keys(await migrations());
  const applied = await within(patience, sql<{ name: string }>`select name from platform.kysely_migration`.execute(database.kysely)).catch(asProblem);
  if (applied instanceof Problem) return applied.kind === problems.diskFull ? ['database', 'disk'] : ['database'];
  const names = new Set(applied.rows.map((row) => row.name));
  return [...(ours.every((name) => names.has(name)) ? [] : (['migrations'] as const)), ...(bell.fresh ? [] : (['news'] as const))];
}

/** A database that hangs is one that does not answer. */
function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
