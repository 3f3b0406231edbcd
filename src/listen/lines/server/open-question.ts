import type { Transaction } from '#platform/db/transact.ts';
import type { EventBody } from '#listen/conversations/contract/events.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { nothingKnown } from '#listen/gate/contract/consent-facts.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';

/** The question the customer has not answered yet, if it is the newest one and still to the point. */
export async function openQuestion(tx: Transaction, conversationId: string): Promise<EventBody<'asked'> | undefined> {
  const log = await readLog(tx, conversationId);
  const { ask } = log.reduce(foldFacts, nothingKnown);
  const asked = log.find((event) => event.seq === ask?.seq);
  return asked?.kind === 'asked' ? asked.body : undefined;
}
