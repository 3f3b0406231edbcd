import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { sql } from 'kysely';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { accessProblems } from '../contract/problems.ts';

const minutes = 15;

/** Failures within a quarter of an hour after which the next attempt is refused. */
const allowed = { pair: 5, account: 30, address: 100 };

type Context = Pick<RequestContext, 'database' | 'secrets' | 'now' | 'remoteAddress' | 'setHeader'>;

/**
 * Counts an attempt to sign in as `account` from the caller's address, before it is known whether it succeeds, so that a
 * thousand at once are a thousand. Accounts that do not exist are counted alike. One address locks a person out only from
 * itself; guessing from many addresses is slowed at the account.
 * @returns what to call when it succeeded.
 * @throws Problem `too-many-attempts`.
 */
export async function countAttempt(context: Context, account: string): Promise<() => Promise<void>> {
  const key = await context.secrets.get('access.attempts');
  const address = network(context.remoteAddress);
  const subject = (...parts: string[]) => createHmac('sha256', key).update(parts.join('\n')).digest();
  const subjects = { pair: subject('pair', account, address), account: subject('account', account), address: subject('address', address) };
  for (const kind of ['pair', 'account', 'address'] as const) {
    const { failures, since } = await fail(context, subjects[kind]);
    if (failures <= allowed[kind]) continue;
    const wait = Math.ceil((since.getTime() - context.now().getTime()) / 1000) + minutes * 60;
    context.setHeader('retry-after', String(Math.max(1, wait)));
    throw new Problem(accessProblems.tooManyAttempts);
  }
  return async () => {
    const { kysely } = context.database;
    await kysely.deleteFrom('access.attempt').where('subject', 'in', [subjects.pair, subjects.account]).execute();
    await kysely
      .updateTable('access.attempt')
      .set({ failures: sql<number>`greatest(failures - 1, 0)` })
      .where('subject', '=', subjects.address)
      .execute();
  };
}

async function fail({ database, now }: Pick<Context, 'database' | 'now'>, subject: Buffer): Promise<{ failures: number; since: Date }> {
  // What is still to come was counted before the clock was set back; nodes differ by less than a minute.
  const inMinutes = (n: number) => new Date(now().getTime() + n * 60_000);
  const isOver = sql<boolean>`(attempt.since < ${inMinutes(-minutes)} or attempt.since > ${inMinutes(1)})`;
  return database.kysely
    .insertInto('access.attempt')
    .values({ subject, failures: 1, since: now() })
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet({
        failures: sql<number>`case when ${isOver} then 1 else attempt.failures + 1 end`,
        since: sql<Date>`case when ${isOver} then excluded.since else attempt.since end`,
      }),
    )
    .returning(['failures', 'since'])
    .executeTakeFirstOrThrow();
}

/** An IPv6 customer owns a whole /64, so that is what counts as one address. */
function network(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace(/^::ffff:/, '');
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
