import { randomUUID } from 'node:crypto';
import { makeKey } from '#people/access/server/one-way-key.ts';
import { tokenPrefix } from '#people/access/server/authenticate-token.ts';
import type { TestHouse } from '#src/testing/open-test-house.ts';

/** A key that may do whatever this employee of the demo company may. */
export async function demoToken(house: TestHouse, employeeId: string, scopes: readonly string[]): Promise<string> {
  const { key, hash } = makeKey(tokenPrefix);
  const token = { id: randomUUID(), employee_id: employeeId, name: 'test', hash, scopes: [...scopes], expires_at: new Date('9999-12-31') };
  await house.db.owner.kysely.insertInto('access.token').values(token).execute();
  return key;
}
