import type { Database } from '#platform/db/database.ts';
import type { KeyAuthenticator } from '#platform/http/authenticator.ts';
import { employeeActor } from './employee-actor.ts';
import { hashKey } from './one-way-key.ts';

/** How every API token begins, so that a leaked one is recognised. */
export const tokenPrefix = 'ohr_';

/** Recognises API tokens. */
export function tokenAuthenticator({ database, now }: { database: Database; now: () => Date }): KeyAuthenticator {
  const recognise = async (key: string) => {
    const row = await database.kysely
      .selectFrom('access.token as token')
      .innerJoin('people.employee as employee', 'employee.id', 'token.employee_id')
      .select(['token.id as token_id', 'token.scopes', 'token.last_used_on', 'token.expires_at'])
      .select(['employee.id', 'employee.roles', 'employee.unit_id', 'employee.language'])
      .where('token.hash', '=', hashKey(key))
      .where('employee.active', '=', true)
      .executeTakeFirst();
    if (!row || row.expires_at <= now()) return undefined;
    const today = now().toISOString().slice(0, 10);
    if (row.last_used_on !== today) {
      await database.kysely.updateTable('access.token').set({ last_used_on: today }).where('id', '=', row.token_id).execute();
    }
    return employeeActor(row, { scopes: new Set(row.scopes), until: row.expires_at });
  };
  return { prefix: tokenPrefix, recognise };
}
