import { CompiledQuery } from 'kysely';
import type { Transaction } from './transact.ts';

/**
 * Does a part of a transaction on another path, for effects that belong together but touch rows the main path must not see.
 * Afterwards the path is what it was; if the part fails, the whole transaction does.
 */
export async function onPath<T>(tx: Transaction, path: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  await walk(tx, path);
  const result = await work({ ...tx, scope: { ...tx.scope, path } });
  await walk(tx, tx.scope.path);
  return result;
}

async function walk(tx: Transaction, path: string): Promise<void> {
  if (!/^[a-z][a-z-]{1,40}$/.test(path)) throw new Error(`not a path: ${path}`);
  await tx.db.executeQuery(CompiledQuery.raw(`set local ohrensessel.path = '${path}'`));
}
