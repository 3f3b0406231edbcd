import { randomUUID } from 'node:crypto';
import { transact } from '#platform/db/transact.ts';
import type { Database } from '#platform/db/database.ts';
import { tokenPrefix } from '#people/access/server/authenticate-token.ts';
import { makeKey } from '#people/access/server/one-way-key.ts';
import { CommandFailed } from './command-failed.ts';

/** A key for the time of one command. */
export interface OwnToken extends AsyncDisposable {
  key: string;
}

const validFor = 24 * 3_600_000;

/**
 * Makes an API token for one command on the machine itself, in the name of the first administrator or steward, who sees it in
 * the list of their tokens while it lasts. Whoever can open the database could do as much by hand.
 * @throws CommandFailed when nobody has such a role yet.
 */
export async function ownToken(database: Database, name: string, scopes: readonly string[]): Promise<OwnToken> {
  const { key, hash } = makeKey(tokenPrefix);
  const id = randomUUID();
  await transact(database, { path: 'none', actor: null }, async ({ db }) => {
    const owner = await db
      .selectFrom('people.employee')
      .select('id')
      .where('active', '=', true)
      .where(({ eb, or, val, fn }) => or([eb(val('admin'), '=', fn.any('roles')), eb(val('steward'), '=', fn.any('roles'))]))
      .orderBy('created_at')
      .executeTakeFirst();
    if (!owner) throw new CommandFailed('Nobody is an administrator or steward yet. Set the organisation up first, in a browser.');
    const expires = new Date(Date.now() + validFor);
    await db.insertInto('access.token').values({ id, employee_id: owner.id, name, hash, scopes: [...scopes], expires_at: expires }).execute();
  });
  return {
    key,
    async [Symbol.asyncDispose]() {
      await database.kysely.deleteFrom('access.token').where('id', '=', id).execute();
    },
  };
}
