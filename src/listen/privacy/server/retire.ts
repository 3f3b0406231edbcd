import { sql } from 'kysely';
import { z } from 'zod';
import type { Services } from '#platform/http/request-context.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { job } from '#platform/jobs/job.ts';
import { nightAfterNight } from '#platform/jobs/night-after-night.ts';
import { noteAccess } from './note-access.ts';

/** Deletes one kind of content older than a moment, on path `retention`; says how much. */
export interface RetentionRule {
  kind: 'conversations' | 'impressions' | 'thanks' | 'visits' | 'access log' | 'consent ledger' | 'idempotency keys' | 'line threads';
  /** Days it is kept. */
  days: (organisation: { conversations: number; access: number; impressions: number; ledger: number }) => number;
  forget: (tx: Transaction, before: Date) => Promise<number>;
}

/** Days a conversation nobody closed is kept at the least after its last word: somebody may still be waiting for an answer. */
const unfinishedAtLeast = 30;

/** What this feature forgets itself; other features bring their own rule. */
export const ownRules: readonly RetentionRule[] = [
  {
    kind: 'conversations',
    days: ({ conversations }) => conversations,
    async forget(tx, before) {
      const { numDeletedRows } = await tx.db.deleteFrom('conversations.conversation').where('state', '=', 'closed').where('closed_at', '<', before).executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  },
  {
    kind: 'conversations',
    days: ({ conversations }) => Math.max(conversations, unfinishedAtLeast),
    async forget(tx, before) {
      const { numDeletedRows } = await tx.db
        .deleteFrom('conversations.conversation as c')
        .where('c.state', '<>', 'closed')
        .where('c.opened_at', '<', before)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('conversations.event as e').select('e.seq').whereRef('e.conversation_id', '=', 'c.id').where('e.at', '>=', before))),
        )
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  },
  {
    kind: 'access log',
    days: ({ access }) => access,
    async forget(tx, before) {
      const heard = await tx.db.deleteFrom('gate.heard').where('last_at', '<', before).executeTakeFirstOrThrow();
      const again = await tx.db.deleteFrom('gate.reheard').where('at', '<', before).executeTakeFirstOrThrow();
      const used = await tx.db.deleteFrom('privacy.access').where('at', '<', before).executeTakeFirstOrThrow();
      return Number(heard.numDeletedRows + again.numDeletedRows + used.numDeletedRows);
    },
  },
  {
    kind: 'consent ledger',
    days: ({ ledger }) => ledger,
    async forget(tx, before) {
      const { rows } = await sql<{ n: string }>`select consent.expire(${before}) as n`.execute(tx.db);
      return Number(rows[0]?.n ?? 0);
    },
  },
  {
    kind: 'idempotency keys',
    // A day, and two to spare for a clock that was set.
    days: () => 3,
    async forget(tx, before) {
      const { numDeletedRows } = await tx.db.deleteFrom('platform.idempotency').where('created_at', '<', before).executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  },
];

/** What holds nothing anybody said or did: forgetting it needs no trace. */
const unnoted: ReadonlySet<RetentionRule['kind']> = new Set(['idempotency keys', 'line threads']);

const name = 'privacy:retire';

/**
 * Every night what is older than the organisation keeps is deleted, each kind in a transaction of its own. Not on the first night
 * after a leap of the calendar: what is deleted by a wrong clock is gone.
 */
export function retire({ database, log, now }: Pick<Services, 'database' | 'log' | 'now'>, rules: readonly RetentionRule[]) {
  return job({
    name,
    payload: z.object({}).loose(),
    schedule: '30 1 * * *',
    async run() {
      const organisation = await transact(database, { path: 'none', actor: null }, ({ db }) => db.selectFrom('people.organisation').selectAll().executeTakeFirst());
      if (!organisation) return;
      if (!(await nightAfterNight(database, name, now()))) {
        log.warn({ job: true }, 'many days have passed since the last night: nothing is deleted until the next one');
        return;
      }
      const kept = {
        conversations: organisation.retention_conversations,
        access: organisation.retention_access,
        impressions: organisation.retention_impressions,
        ledger: organisation.retention_ledger,
      };
      for (const rule of rules) {
        const before = new Date(now().getTime() - rule.days(kept) * 86_400_000);
        await transact(database, { path: 'retention', actor: null }, async (tx) => {
          const deleted = await rule.forget(tx, before);
          if (deleted > 0 && !unnoted.has(rule.kind)) await noteAccess(tx, { what: 'retention', detail: `${rule.kind}: ${deleted}` }, now());
        });
      }
    },
  });
}
