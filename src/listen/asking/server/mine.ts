import { transact, type Transaction } from '#platform/db/transact.ts';
import { asCustomer } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { ConversationEvent, Purpose } from '#listen/conversations/contract/events.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { nothingKnown } from '#listen/gate/contract/consent-facts.ts';
import { doorIsOpen } from '#listen/gate/server/door-is-open.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';
import { deletedConversations } from './after-deletion.ts';
import { standingOf } from './standing.ts';
import { whoHeard } from './who-heard.ts';

/** Everything the customer agreed to or refused, and who heard what: functions and times, never names. */
export async function mine({ database, actor }: RequestContext) {
  const customer = asCustomer(actor);
  return transact(database, { path: 'customer', actor: customer.id }, async (tx) => ({
    conversations: [...(await kept(tx, customer.id)), ...(await deleted(tx, customer.id))],
  }));
}

async function kept(tx: Transaction, customerId: string) {
  const rows = await tx.db
    .selectFrom('conversations.conversation')
    .select(['id', 'state', 'opened_at'])
    .where('customer_id', '=', customerId)
    .orderBy('opened_at', 'desc')
    .limit(100)
    .execute();
  const conversations = [];
  for (const row of rows) {
    const log = await readLog(tx, row.id);
    const facts = log.reduce(foldFacts, nothingKnown);
    conversations.push({
      conversationId: row.id,
      openedAt: row.opened_at.toISOString(),
      state: row.state as 'waiting' | 'live' | 'wrap-up' | 'closed',
      listeningNow: doorIsOpen(facts) ? facts.listeners.size : 0,
      consents: standingOf(log, purposesOf(log)),
      heard: await whoHeard(tx, row.id, log),
    });
  }
  return conversations;
}

/** Listening and quoting belong to every conversation; what else was asked, to this one. */
function purposesOf(log: readonly ConversationEvent[]): Purpose[] {
  const asked = log.flatMap((event) => (event.kind === 'asked' ? event.body.purposes : []));
  return [...new Set<Purpose>(['listen', 'quote', ...asked])];
}

/** Of these the words are gone; what was agreed stays true, and sentences that were kept can still be taken back. */
async function deleted(tx: Transaction, customerId: string) {
  const conversations = [];
  for (const { conversationId, since, standings } of await deletedConversations(tx, customerId)) {
    const heard = await whoHeard(tx, conversationId);
    conversations.push({ conversationId, openedAt: since.toISOString(), state: 'deleted' as const, listeningNow: 0, consents: standings, heard });
  }
  return conversations;
}
