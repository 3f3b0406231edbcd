import { transact } from '#platform/db/transact.ts';
import { asCustomer } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { nothingKnown } from '#listen/gate/contract/consent-facts.ts';
import { doorIsOpen } from '#listen/gate/server/door-is-open.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';
import { standingOf } from './standing.ts';

/** Everything the customer agreed to or refused, and who heard what: functions and times, never names. */
export async function mine({ database, actor }: RequestContext) {
  const customer = asCustomer(actor);
  return transact(database, { path: 'customer', actor: customer.id }, async (tx) => {
    const rows = await tx.db
      .selectFrom('conversations.conversation')
      .select(['id', 'state', 'opened_at'])
      .where('customer_id', '=', customer.id)
      .orderBy('opened_at', 'desc')
      .limit(100)
      .execute();
    const conversations = [];
    for (const row of rows) {
      const events = await readLog(tx, row.id);
      const facts = events.reduce(foldFacts, nothingKnown);
      const heard = await tx.db
        .selectFrom('gate.heard')
        .innerJoin('people.employee', 'people.employee.id', 'gate.heard.guest_id')
        .select(['function_de', 'function_en', 'first_at', 'last_at', 'turns'])
        .where('conversation_id', '=', row.id)
        .orderBy('first_at')
        .execute();
      conversations.push({
        conversationId: row.id,
        openedAt: row.opened_at.toISOString(),
        state: row.state as 'waiting' | 'live' | 'wrap-up' | 'closed',
        listeningNow: doorIsOpen(facts) ? facts.listeners.size : 0,
        consents: standingOf(events, ['listen', 'quote']),
        heard: heard.map((each) => ({
          by: { de: each.function_de, en: each.function_en },
          from: each.first_at.toISOString(),
          until: each.last_at.toISOString(),
          messages: each.turns,
        })),
      });
    }
    return { conversations };
  });
}
