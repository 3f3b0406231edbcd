import type { Database } from '#platform/db/database.ts';
import type { Authenticator, Credentials } from '#platform/http/authenticator.ts';
import { employeeActor } from './employee-actor.ts';
import { hashKey } from './one-way-key.ts';

/** How every API token begins, so that a leaked one is recognised. */
export const tokenPrefix = 'ohr_';

/** Recognises API tokens. A token that is unknown, expired or revoked makes a stranger, whatever cookies came along. */
export function tokenAuthenticator({ database, now }: { database: Database; now: () => Date }): Authenticator {
  return async (credentials) => {
    const key = presentedKey(credentials);
    if (!key?.startsWith(tokenPrefix)) return undefined;
    const row = await database.kysely
      .selectFrom('access.token as token')
      .innerJoin('people.employee as employee', 'employee.id', 'token.employee_id')
      .select(['token.id as token_id', 'token.scopes', 'token.last_used_on', 'token.expires_at'])
      .select(['employee.id', 'employee.roles', 'employee.unit_id', 'employee.language'])
      .where('token.hash', '=', hashKey(key))
      .where('employee.active', '=', true)
      .executeTakeFirst();
    if (!row || row.expires_at <= now()) return { kind: 'stranger' };
    const today = now().toISOString().slice(0, 10);
    if (row.last_used_on !== today) {
      await database.kysely.updateTable('access.token').set({ last_used_on: today }).where('id', '=', row.token_id).execute();
    }
    return employeeActor(row, { scopes: new Set(row.scopes) });
  };
}

/** The bearer key of a request; a socket's handshake, where browsers allow no header, carries it as a subprotocol. */
function presentedKey({ headers, upgrade }: Credentials): string | undefined {
  const header = headers['authorization'];
  if (typeof header === 'string' && /^bearer /i.test(header)) return header.slice(7).trim();
  const offered = upgrade ? headers['sec-websocket-protocol'] : undefined;
  if (typeof offered !== 'string') return undefined;
  const protocols = offered.split(',').map((protocol) => protocol.trim());
  return protocols.find((protocol) => protocol.startsWith('bearer.'))?.slice('bearer.'.length);
}
