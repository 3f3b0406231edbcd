import { randomUUID } from 'node:crypto';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Token } from '../contract/token.ts';
import { accessProblems } from '../contract/problems.ts';
import type { Access } from './access.ts';
import { tokenPrefix } from './authenticate-token.ts';
import { asToken } from './list-tokens.ts';
import { permissionsOf } from './offered-permissions.ts';
import { makeKey } from './one-way-key.ts';

interface NewToken {
  name: string;
  scopes: string[];
  days: number;
}

const day = 86_400_000;

/**
 * Makes an API token with some of the permissions the caller has. A retry with the same idempotency key gets a fresh key
 * for the same token, since the first one was never kept.
 * @throws Problem `beyond-your-roles` naming the first scope the caller does not have.
 */
export async function createToken(context: RequestContext, { offered }: Access, input: NewToken): Promise<Token & { key: string }> {
  const caller = asEmployee(context.actor);
  const mine = new Set(permissionsOf(offered, caller));
  const beyond = input.scopes.findIndex((scope) => !mine.has(scope));
  if (beyond !== -1) throw new Problem(accessProblems.beyondYourRoles, { field: `scopes.${beyond}` });
  return transact(context.database, { path: 'none', actor: caller.id }, async (tx) => {
    const { key, hash } = makeKey(tokenPrefix);
    const { id } = await once(context, tx, 'tokens.create', input, async () => {
      const token = {
        id: randomUUID(),
        employee_id: caller.id,
        name: input.name,
        hash,
        scopes: [...new Set(input.scopes)].sort(),
        created_at: context.now(),
        expires_at: new Date(context.now().getTime() + input.days * day),
      };
      await tx.db.insertInto('access.token').values(token).execute();
      return { id: token.id };
    });
    const row = await tx.db.updateTable('access.token').set({ hash }).where('id', '=', id).returningAll().executeTakeFirst();
    // A retry may come after the token was revoked.
    if (!row) throw new Problem(problems.notFound);
    return { ...asToken(row), key };
  });
}
