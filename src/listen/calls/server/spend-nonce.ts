import { createHash } from 'node:crypto';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';

/** Longer than any signature is believed, in milliseconds. */
const remembered = 10 * 60_000;

/**
 * Uses a nonce up, on all nodes.
 * @param name what makes it unique: the line and the nonce itself.
 * @returns false when it was used before.
 */
export async function spendNonce(database: Database, name: string, now: Date): Promise<boolean> {
  const hash = createHash('sha256').update(name).digest();
  return transact(database, { path: 'none', actor: null }, async ({ db }) => {
    await db.deleteFrom('calls.nonce').where('at', '<', new Date(now.getTime() - remembered)).execute();
    const spent = await db.insertInto('calls.nonce').values({ hash, at: now }).onConflict((conflict) => conflict.doNothing()).returning('hash').executeTakeFirst();
    return spent !== undefined;
  });
}
