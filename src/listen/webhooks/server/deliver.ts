import type { Services } from '#platform/http/request-context.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { secretsOf } from './endpoint-secrets.ts';
import type { Resolve } from './guarded-address.ts';
import { messageBody, messageId } from './message-body.ts';
import { hopeless, pauseAfter, restAfter } from './retry-schedule.ts';
import { sendOnce, type Outcome } from './send-once.ts';
import { signedHeaders } from './sign.ts';

/** What became of a turn: there was nothing to send, one message was sent (well or not), or the endpoint must be left in peace. */
export type Carried = 'nothing' | 'one' | 'resting';

/** How messages are carried. */
export interface Carrying {
  resolve: Resolve | undefined;
  random: () => number;
  /** Counts attempts by what became of them. */
  count: (outcome: string) => void;
  signal: AbortSignal;
}

/** Sends the oldest message that is due to an endpoint, and writes down how it went. */
export async function deliver(services: Services, carrying: Carrying, endpointId: string): Promise<Carried> {
  const { database, now } = services;
  const due = await transact(database, { path: 'none', actor: null }, (tx) => nextDue(tx, endpointId, now()));
  if (!due) return 'nothing';
  const outcome = await send(services, carrying, due);
  // Ended on the way down of the product: nothing is known, so it is sent again.
  if (carrying.signal.aborted) return 'resting';
  return transact(database, { path: 'none', actor: null }, (tx) => writeDown(tx, services, carrying, due, outcome));
}

type Due = NonNullable<Awaited<ReturnType<typeof nextDue>>>;

async function nextDue({ db }: Transaction, endpointId: string, now: Date) {
  return db
    .selectFrom('webhooks.delivery as d')
    .innerJoin('webhooks.endpoint as e', 'e.id', 'd.endpoint_id')
    .innerJoin('webhooks.happening as h', 'h.id', 'd.happening_id')
    .select(['d.id', 'd.attempts', 'd.endpoint_id', 'e.url', 'e.house_address', 'e.is_private', 'e.secret', 'e.previous_secret', 'e.previous_until', 'h.id as happening_id', 'h.type', 'h.at', 'h.data'])
    .where('d.endpoint_id', '=', endpointId)
    .where('d.state', '=', 'waiting')
    .where('d.next_at', '<=', now)
    .where('e.state', '=', 'active')
    .orderBy('d.n')
    .limit(1)
    .executeTakeFirst();
}

async function send({ config, vault, now }: Services, { resolve, signal }: Carrying, due: Due): Promise<Outcome> {
  const secrets = secretsOf(vault, due, now());
  if (secrets.length === 0) return { status: null, trouble: 'secret', answer: null, milliseconds: 0, retryAfter: undefined };
  const body = messageBody(due, config.baseUrl ?? due.house_address);
  const headers = signedHeaders(secrets, { id: messageId(due.happening_id), body }, now());
  return sendOnce({ url: due.url, isPrivate: due.is_private, headers, body }, { resolve, signal });
}

async function writeDown(tx: Transaction, { now, log }: Services, { random, count }: Carrying, due: Due, outcome: Outcome): Promise<Carried> {
  const at = now();
  const endpoint = await tx.db.selectFrom('webhooks.endpoint').select(['failures', 'failing_since']).where('id', '=', due.endpoint_id).forUpdate().executeTakeFirst();
  // Removed while the message was on its way.
  if (!endpoint) return 'nothing';
  const attempts = due.attempts + 1;
  const { status, trouble, answer, milliseconds, retryAfter } = outcome;
  const earlier = await tx.db.selectFrom('webhooks.attempt').select(({ fn }) => fn.max('number').as('number')).where('delivery_id', '=', due.id).executeTakeFirst();
  await tx.db.insertInto('webhooks.attempt').values({ delivery_id: due.id, number: (earlier?.number ?? 0) + 1, at, milliseconds, status, trouble, answer }).execute();
  tx.afterCommit(() => count(trouble ?? 'delivered'));
  if (trouble === null) {
    await tx.db.updateTable('webhooks.delivery').set({ state: 'delivered', attempts, done_at: at }).where('id', '=', due.id).execute();
    await tx.db.updateTable('webhooks.endpoint').set({ failures: 0, failing_since: null, rest_until: null, last_delivered_at: at }).where('id', '=', due.endpoint_id).execute();
    return 'one';
  }
  const wait = pauseAfter(attempts, retryAfter, random());
  await tx.db
    .updateTable('webhooks.delivery')
    .set(wait === undefined ? { state: 'failed', attempts, done_at: at } : { attempts, next_at: new Date(at.getTime() + wait) })
    .where('id', '=', due.id)
    .execute();
  const failures = endpoint.failures + 1;
  const since = endpoint.failing_since ?? at;
  const rest = restAfter(failures, status === 429 || status === 503 ? retryAfter : undefined, random());
  const state = status === 410 ? 'gone' : at.getTime() - since.getTime() >= hopeless ? 'failing' : 'active';
  await tx.db
    .updateTable('webhooks.endpoint')
    .set({ failures, failing_since: since, rest_until: rest > 0 ? new Date(at.getTime() + rest) : null, state })
    .where('id', '=', due.endpoint_id)
    .execute();
  if (state !== 'active') tx.afterCommit(() => log.warn({ endpoint: due.endpoint_id }, `a webhook was switched off: ${state}`));
  return state !== 'active' || rest > 0 ? 'resting' : 'one';
}
