import { createHash, createHmac } from 'node:crypto';
import type { RequestContext } from '#platform/http/request-context.ts';
import { customerKey } from '#people/customers/server/new-customer.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * A stranger whose first message was answered into the void must get the same customer on the retry: the key follows from
 * the idempotency key, and the retry may come from another network, as phones change theirs. Only for keys nobody can
 * guess (UUID); of those only a hash is kept, since who knows one could ask for the customer's key.
 * @returns the context to deduplicate with, and the key of the customer to be made.
 */
export async function repeatableStranger(context: RequestContext): Promise<{ once: RequestContext; key: string | undefined }> {
  const { idempotencyKey, secrets } = context;
  if (idempotencyKey === undefined || !uuid.test(idempotencyKey)) return { once: context, key: undefined };
  const secret = await secrets.get('customer-key');
  const hidden = createHash('sha256').update(idempotencyKey).digest('base64url');
  return {
    once: { ...context, idempotencyKey: hidden, remoteAddress: 'anywhere' },
    key: customerKey(createHmac('sha256', secret).update(idempotencyKey).digest()),
  };
}
