import { CompiledQuery, type Kysely } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import type { Rows } from '#db/rows.ts';
import type { Database } from './database.ts';

/** In whose name, and on which of the enumerated paths, a transaction touches protected rows. */
export interface Scope {
  /** Name of a path in `listen/gate/paths.ts`; `none` sees no conversation, consent or evidence. */
  path: string;
  /** Employee or customer the policies compare with; null for strangers and the product itself. */
  actor: string | null;
}

/** A transaction in progress. */
export interface Transaction {
  db: Kysely<Rows>;
  scope: Scope;
  /** Runs once the transaction is durable, in order; never when it failed. */
  afterCommit(effect: () => void): void;
}

const retries = 3;
const transient = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction under the scope's policies and commits it; effects registered with `afterCommit` run
 * afterwards. Deadlocks and serialisation failures are tried again, so `work` must not touch anything but the database.
 */
export async function transact<T>(database: Database, scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const effects: Array<() => void> = [];
    try {
      const result = await database.kysely.connection().execute(async (db) => {
        await db.executeQuery(CompiledQuery.raw(opening(scope)));
        try {
          const value = await work({ db, scope, afterCommit: (effect) => effects.push(effect) });
          await db.executeQuery(CompiledQuery.raw('commit'));
          return value;
        } catch (error) {
          await db.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
          throw error;
        }
      });
      for (const effect of effects) effect();
      return result;
    } catch (error) {
      if (attempt > retries || !transient.has((error as { code?: string }).code ?? '')) throw error;
      await pause(5 * attempt * (1 + Math.random()));
    }
  }
}

/** BEGIN and the scope in one round trip. */
function opening(scope: Scope): string {
  return `begin; ${settings(scope)}`;
}

/** SQL by which a scope stands until the transaction ends. Both values are checked, as a simple query takes no parameters. */
export function settings({ path, actor }: Scope): string {
  if (actor !== null && !/^[0-9a-f-]{36}$/.test(actor)) throw new Error('not an actor');
  return `set local ohrensessel.path = '${checkedPath(path)}'; set local ohrensessel.actor = '${actor ?? ''}'`;
}

/** The name of a path, as it may stand in a statement. @throws Error when it is none. */
export function checkedPath(path: string): string {
  if (!/^[a-z][a-z-]{1,40}$/.test(path)) throw new Error(`not a path: ${path}`);
  return path;
}
