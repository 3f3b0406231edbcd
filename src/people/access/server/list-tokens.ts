import type { Selectable } from 'kysely';
import type { Rows } from '#db/rows.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Token } from '../contract/token.ts';
import { MomentPosition, olderThan } from './newest-first.ts';

/** The caller's API tokens, newest first. */
export async function listTokens({ actor, database }: RequestContext, { cursor, limit }: { cursor?: string; limit: number }) {
  const caller = asEmployee(actor);
  const after = readCursor(cursor, MomentPosition);
  const rows = await transact(database, { path: 'none', actor: caller.id }, ({ db }) =>
    db
      .selectFrom('access.token')
      .selectAll()
      .where('employee_id', '=', caller.id)
      .$if(after !== undefined, (query) => query.where(olderThan('created_at', 'id', after ?? ['', ''])))
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute(),
  );
  return pageOf(rows, limit, (row) => [row.created_at.toISOString(), row.id], asToken);
}

/** A token's row as its owner sees it; the key is not in it. */
export function asToken(row: Selectable<Rows['access.token']>): Token {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedOn: row.last_used_on,
  };
}
