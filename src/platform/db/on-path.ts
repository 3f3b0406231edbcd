import { CompiledQuery } from 'kysely';
import { settings, type Scope, type Transaction } from './transact.ts';

/**
 * Does a part of a transaction on another path, for effects that belong together but touch rows the main path must not see.
 * Afterwards the path is what it was; if the part fails, the whole transaction does.
 * @param actor in whose name, if not in that of the transaction.
 */
export async function onPath<T>(tx: Transaction, path: string, work: (tx: Transaction) => Promise<T>, actor = tx.scope.actor): Promise<T> {
  const scope: Scope = { path, actor };
  await walk(tx, scope);
  const result = await work({ ...tx, scope });
  await walk(tx, tx.scope);
  return result;
}

async function walk({ db }: Transaction, scope: Scope): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(settings(scope)));
}
