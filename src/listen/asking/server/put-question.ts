import { v7 } from 'uuid';
import type { Transaction } from '#platform/db/transact.ts';
import { append, type LockedConversation } from '#listen/conversations/server/append.ts';
import type { EventBody, NewEvent, Purpose } from '#listen/conversations/contract/events.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import type { ConsentFacts } from '#listen/gate/contract/consent-facts.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';
import { appendToLedger } from '#people/consent/server/append-to-ledger.ts';
import { currentWording } from '#people/consent/server/current-wording.ts';
import { renderQuestion } from '../contract/render-question.ts';
import { whoListens } from '../contract/who-listens.ts';

/**
 * Puts a question with these purposes to the customer, in the wordings in force; those who sit there are named where it is about
 * listening. Written to the log and the ledger.
 * @returns the facts afterwards, and the ask.
 */
export async function putQuestion(
  tx: Transaction,
  feed: Feed,
  conversation: LockedConversation,
  facts: ConsentFacts,
  { purposes, because }: { purposes: readonly Purpose[]; because: EventBody<'asked'>['because'] },
  now: Date,
): Promise<{ facts: ConsentFacts; askId: string }> {
  const listeners = purposes.includes('listen') ? [...facts.listeners] : [];
  const functions = listeners.map(([, listener]) => listener.function);
  const who = whoListens(functions, conversation.language);
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
    audience: listeners.map(([visitId]) => visitId),
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
