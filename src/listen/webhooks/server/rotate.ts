import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { sealSecret } from './endpoint-secrets.ts';
import { newSecret } from './sign.ts';

/** How long the secret before still signs as well, in milliseconds. */
const overlap = 24 * 3_600_000;

/** Makes a new secret. Messages are signed with both for a day, so that the receiver can change without losing one. */
export async function rotate({ database, actor, vault, now }: RequestContext, { endpointId }: { endpointId: string }) {
  const caller = asEmployee(actor);
  const secret = newSecret();
  const until = new Date(now().getTime() + overlap);
  await transact(database, { path: 'none', actor: caller.id }, async ({ db }) => {
    const known = await db.selectFrom('webhooks.endpoint').select('secret').where('id', '=', endpointId).forUpdate().executeTakeFirst();
    if (!known) throw new Problem(problems.notFound);
    await db
      .updateTable('webhooks.endpoint')
      .set({ secret: sealSecret(vault, secret), previous_secret: known.secret, previous_until: until })
      .where('id', '=', endpointId)
      .execute();
  });
  return { secret, previousUntil: until.toISOString() };
}
