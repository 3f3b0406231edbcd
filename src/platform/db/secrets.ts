import { randomBytes } from 'node:crypto';
import { transact } from './transact.ts';
import type { Database } from './database.ts';

/** Random secrets of the instance, made at first use and kept in the database, so that every node has the same. */
export class Secrets {
  readonly #database: Database;
  readonly #known = new Map<string, Promise<Buffer>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The secret of that name; made by `make` (32 random bytes by default) if nobody asked before. */
  get(name: string, make: () => Buffer = () => randomBytes(32)): Promise<Buffer> {
    let secret = this.#known.get(name);
    if (!secret) {
      secret = this.#load(name, make);
      this.#known.set(name, secret);
      secret.catch(() => this.#known.delete(name));
    }
    return secret;
  }

  #load(name: string, make: () => Buffer): Promise<Buffer> {
    return transact(this.#database, { path: 'none', actor: null }, async ({ db }) => {
      await db
        .insertInto('platform.secret')
        .values({ name, value: make() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const row = await db.selectFrom('platform.secret').select('value').where('name', '=', name).executeTakeFirstOrThrow();
      return row.value;
    });
  }
}
