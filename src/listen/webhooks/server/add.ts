import { randomUUID } from 'node:crypto';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { noteAccess } from '#listen/privacy/server/note-access.ts';
import { publicAddress } from '#platform/http/public-address.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { webhookProblems } from '../contract/problems.ts';
import { assertReachable } from './assert-reachable.ts';
import { sealSecret, secretsOf } from './endpoint-secrets.ts';
import { loadEndpoints } from './shape-endpoint.ts';
import { newSecret } from './sign.ts';
import type { WebhookParts } from './webhook-parts.ts';

const most = 20;

/** Tells a program from now on. That something leaves the house stands in the access log. */
export async function add(context: RequestContext, { resolve }: WebhookParts, input: Pick<Endpoint, 'name' | 'url' | 'types' | 'isPrivate'>): Promise<{ endpoint: Endpoint; secret: string }> {
  const { database, vault, now } = context;
  const caller = asEmployee(context.actor);
  await assertReachable(input.url, input.isPrivate, resolve);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    const { id } = await once(context, tx, 'webhooks.add', input, async () => {
      const { count } = await tx.db.selectFrom('webhooks.endpoint').select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
      if (Number(count) >= most) throw new Problem(webhookProblems.tooManyEndpoints);
      const endpoint = {
        id: randomUUID(),
        name: input.name,
        url: input.url,
        house_address: publicAddress(context),
        types: input.types,
        is_private: input.isPrivate,
        secret: sealSecret(vault, newSecret()),
        created_at: now(),
        created_by: caller.id,
      };
      await tx.db.insertInto('webhooks.endpoint').values(endpoint).execute();
      await noteAccess(tx, { what: 'settings', employeeId: caller.id, detail: `webhook ${new URL(input.url).host}` }, now());
      return { id: endpoint.id };
    });
    const stored = await tx.db.selectFrom('webhooks.endpoint').select(['secret', 'previous_secret', 'previous_until']).where('id', '=', id).executeTakeFirst();
    const [endpoint] = await loadEndpoints(tx, caller, now(), id);
    const [secret] = stored ? secretsOf(vault, stored, now()) : [];
    // A retry may come after it was removed.
    if (!endpoint || !secret) throw new Problem(problems.notFound);
    return { endpoint, secret };
  });
}
