import { randomUUID } from 'node:crypto';
import { problems } from '#platform/contract/well-known-problems.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Attempt } from '../contract/endpoint.ts';
import { secretsOf } from './endpoint-secrets.ts';
import { messageBody, messageId } from './message-body.ts';
import { sendOnce } from './send-once.ts';
import { signedHeaders } from './sign.ts';
import type { WebhookParts } from './webhook-parts.ts';

/** Sends a message that only says it is one, at once and once, and tells how it went. */
export async function sendTest({ database, vault, config, now }: RequestContext, { resolve }: WebhookParts, { endpointId }: { endpointId: string }): Promise<Attempt> {
  const endpoint = await database.kysely.selectFrom('webhooks.endpoint').selectAll().where('id', '=', endpointId).executeTakeFirst();
  if (!endpoint) throw new Problem(problems.notFound);
  const at = now();
  const secrets = secretsOf(vault, endpoint, at);
  if (secrets.length === 0) return { at: at.toISOString(), milliseconds: 0, status: null, trouble: 'secret', answer: null };
  const body = messageBody({ type: 'webhook.test', at, data: { endpoint: { id: endpointId } } }, config.baseUrl ?? endpoint.house_address);
  const headers = signedHeaders(secrets, { id: messageId(randomUUID()), body }, at);
  const { status, trouble, answer, milliseconds } = await sendOnce({ url: endpoint.url, isPrivate: endpoint.is_private, headers, body }, { resolve });
  return { at: at.toISOString(), milliseconds, status, trouble, answer };
}
