import { v7 } from 'uuid';
import type { Transaction } from '#platform/db/transact.ts';
import { append, type LockedConversation } from '#listen/conversations/server/append.ts';
import type { EventBody, NewEvent } from '#listen/conversations/contract/events.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import type { ConsentFacts } from '#listen/gate/contract/consent-facts.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';
import { appendToLedger } from '#people/consent/server/append-to-ledger.ts';
import { currentWording } from '#people/consent/server/current-wording.ts';
import { renderQuestion } from '../contract/render-question.ts';
import { whoListens } from '../contract/who-listens.ts';

/** Whether asking makes sense: somebody sits there, the talk runs, and the customer has not said no. */
export function mayAsk(facts: ConsentFacts): boolean {
  return couldBeAsked(facts) && !facts.refusals.has('listen');
}

/** Whether there is somebody to ask for and a talk to be heard; a customer who changes their mind may be asked again. */
export function couldBeAsked(facts: ConsentFacts): boolean {
  return facts.listeners.size > 0 && facts.state === 'live' && facts.agentId !== null;
}

/**
 * Asks the customer about exactly those who sit there now, in the wording in force. A question about listening closes the
 * door until it is answered. Quoting is asked for beside it, once: neither after a yes nor after a no.
 * @returns the facts afterwards, and the ask.
 */
export async function askCustomer(
  tx: Transaction,
  feed: Feed,
  conversation: LockedConversation,
  facts: ConsentFacts,
  because: EventBody<'asked'>['because'],
  now: Date,
): Promise<{ facts: ConsentFacts; askId: string }> {
  const functions = [...facts.listeners.values()].map((listener) => listener.function);
  const who = whoListens(functions, conversation.language);
  const isQuoteSettled = facts.purposes.has('quote') || facts.refusals.has('quote');
  const purposes = isQuoteSettled ? (['listen'] as const) : (['listen', 'quote'] as const);
  const questions = [];
  let reach: EventBody<'asked'>['reach'];
  for (const purpose of purposes) {
    const { version, template, hash } = await currentWording(tx, purpose, conversation.language);
    const { text, reaches } = renderQuestion(template, { who, language: conversation.language, channel: conversation.channel, hasCard: facts.hasCard });
    if (purpose === 'listen' && reaches) reach = 'thread';
    questions.push({ purpose, text, version, hash });
  }
  const body: EventBody<'asked'> = {
    askId: v7(),
    purposes: [...purposes],
    audience: [...facts.listeners.keys()],
    questions,
    because,
    ...(reach && { reach }),
  };
  const entry: NewEvent = { kind: 'asked', party: 'system', body };
  const [asked] = await append(tx, feed, conversation, [entry], now);
  if (!asked) throw new Error('the question was not appended');
  await appendToLedger(
    tx,
    questions.map((question) => ({
      conversationId: conversation.id,
      kind: 'asked' as const,
      party: 'customer',
      purpose: question.purpose,
      seq: asked.seq,
      subjectId: conversation.customerId,
      facts: { askId: body.askId, wordingVersion: question.version, wordingHash: question.hash, audience: body.audience, functions, because },
    })),
    now,
  );
  return { facts: foldFacts(facts, asked), askId: body.askId };
}
