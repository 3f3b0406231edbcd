import type { Transaction } from '#platform/db/transact.ts';
import type { EventBody } from '#listen/conversations/contract/events.ts';
import type { Errand } from '../channel.ts';
import type { Door } from '../doors/door.ts';
import { openQuestion } from '../open-question.ts';
import { consentLink } from './consent-link.ts';
import { openThread } from './open-thread.ts';
import { questionText, wordingOf } from './question-text.ts';

const messagesKnown = 50;

/**
 * Puts together what a delivery sends; its words are read from the log only now.
 * @returns `superseded` for a question that is no longer the open one, `lost` when the place to send to cannot be read any more.
 */
export async function loadErrand(tx: Transaction, { services, line }: Door, deliveryId: string): Promise<Errand | 'superseded' | 'lost'> {
  const row = await tx.db
    .selectFrom('lines.delivery as delivery')
    .innerJoin('lines.line as line', 'line.id', 'delivery.line_id')
    .innerJoin('lines.thread as thread', 'thread.id', 'delivery.thread_id')
    .innerJoin('conversations.conversation as conversation', 'conversation.id', 'delivery.conversation_id')
    .innerJoin('conversations.event as event', (join) => join.onRef('event.conversation_id', '=', 'delivery.conversation_id').onRef('event.seq', '=', 'delivery.seq'))
    .leftJoin('people.employee as employee', 'employee.id', 'event.actor_id')
    .select(['delivery.id', 'delivery.attempts', 'delivery.kind', 'delivery.thread_id', 'delivery.conversation_id'])
    .select(['line.public_address', 'thread.sealed', 'thread.customer_id', 'conversation.language', 'event.body', 'employee.name', 'employee.email'])
    .where('delivery.id', '=', deliveryId)
    .where('delivery.line_id', '=', line.id)
    .executeTakeFirst();
  const place = row && openThread(services.vault, row.sealed);
  if (!row || !place) return 'lost';
  const language = row.language as 'de' | 'en';
  const link = consentLink(services.vault, row.public_address, row.customer_id, language);
  const open = row.kind === 'question' || line.reach.questions === 'with-answer' ? await openQuestion(tx, row.conversation_id) : undefined;
  if (row.kind === 'question' && (!open || open.askId !== (row.body as EventBody<'asked'>).askId)) return 'superseded';
  const text = row.kind === 'question' && open ? questionText(language, open.questions, link) : (row.body as EventBody<'turn'>).text;
  return {
    key: row.id,
    attempt: row.attempts + 1,
    kind: row.kind as Errand['kind'],
    thread: place.thread,
    address: place.address,
    language,
    text,
    consentLink: link,
    question: row.kind === 'answer' && open ? wordingOf(open.questions) : undefined,
    agent: row.kind === 'answer' && row.name !== null && row.email !== null ? { name: row.name, email: row.email } : undefined,
    messages: await messagesOf(tx, services.vault, row.thread_id),
  };
}

async function messagesOf(tx: Transaction, vault: Door['services']['vault'], threadId: string): Promise<string[]> {
  const rows = await tx.db.selectFrom('lines.message').select('sealed_ref').where('thread_id', '=', threadId).where('sealed_ref', 'is not', null).orderBy('at', 'desc').limit(messagesKnown).execute();
  return rows.toReversed().flatMap((row) => (row.sealed_ref ? [vault.unseal('lines.message', row.sealed_ref).toString()] : []));
}
