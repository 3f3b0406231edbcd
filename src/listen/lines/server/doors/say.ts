import type { Transaction } from '#platform/db/transact.ts';
import { append, type LockedConversation } from '#listen/conversations/server/append.ts';
import type { NewEvent } from '#listen/conversations/contract/events.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import { heedStopSign } from '#listen/asking/server/heed-stop-sign.ts';
import { readStopSign } from '#listen/asking/server/stop-word.ts';
import type { LineTurn } from '../../contract/deeds.ts';
import { cleanSpeaker, cleanText } from '../clean-text.ts';
import type { SaidPlace } from '../doors.ts';
import { noteEcho } from '../outbox/note-echo.ts';
import { keepAttachments } from './keep-attachments.ts';
import { through, type Door } from './door.ts';
import { lockThread, type LockedThread } from './lock-thread.ts';
import { matchAgent } from './match-agent.ts';
import { noteMessage } from './note-message.ts';
import { placeOfMessage } from './place-of-message.ts';
import { placeThread } from './place-thread.ts';
import { lockWithChair, takeOver } from './take-over.ts';
import { UnknownThread } from './unknown-thread.ts';

/** Log and other system may differ by this much before the turn says when it was said there, in milliseconds. */
const sameMoment = 60_000;

/** Appends what somebody said in the other system, once. */
export function say(door: Door, turn: LineTurn): Promise<SaidPlace> {
  return through(door, async (tx) => {
    const thread = await lockThread(tx, door, turn.thread);
    if (!thread) throw new UnknownThread();
    const known = await placeOfMessage(tx, door, turn.message);
    const again = known ?? (await noteEcho(tx, door, thread, turn));
    if (again) return count(door, turn.echoOf ? 'echoed' : 'repeated', { ...again, customerId: thread.customerId, fresh: false });
    const agentId = turn.by === 'agent' && turn.agent ? await matchAgent(tx, door, turn.agent) : undefined;
    const conversation = await speakingIn(tx, door, thread, turn, agentId);
    const seq = await speak(tx, door, thread, conversation, turn, agentId);
    await noteMessage(tx, door, thread, { message: turn.message, alsoKnownAs: turn.alsoKnownAs, conversationId: conversation.id, seq });
    return count(door, 'said', { conversationId: conversation.id, customerId: thread.customerId, seq, fresh: true });
  });
}

function count(door: Door, outcome: string, place: SaidPlace): SaidPlace {
  door.services.metrics.lineMessages.inc({ kind: door.line.kind, outcome });
  return place;
}

/** The conversation that is spoken in: the present one, or a follow-up. An agent who answers somebody waiting serves them. */
async function speakingIn(tx: Transaction, door: Door, thread: LockedThread, turn: LineTurn, agentId: string | undefined): Promise<LockedConversation> {
  const present = thread.conversationId ? await lockConversationWith(tx, door, thread.conversationId, agentId) : undefined;
  if (present && present.state !== 'closed') return present;
  // A stop that comes after the end means what was agreed to before it.
  if (present && turn.by === 'customer') await heedStopSign(tx, door.feed, present, readStopSign(cleanText(turn.text)), door.services.now());
  const { language } = await tx.db.selectFrom('people.customer').select('language').where('id', '=', thread.customerId).executeTakeFirstOrThrow();
  const followUp = await placeThread(tx, door, thread, language as 'de' | 'en', door.services.now());
  return (agentId && (await lockConversationWith(tx, door, followUp.id, agentId))) || followUp;
}

async function lockConversationWith(tx: Transaction, door: Door, conversationId: string, agentId: string | undefined): Promise<LockedConversation | undefined> {
  if (!agentId) return lockConversation(tx, conversationId);
  const { chair, conversation } = await lockWithChair(tx, conversationId, agentId);
  if (conversation?.state === 'waiting') await takeOver(tx, door, chair, conversation, door.services.now());
  return conversation;
}

async function speak(tx: Transaction, door: Door, thread: LockedThread, conversation: LockedConversation, turn: LineTurn, agentId: string | undefined): Promise<number> {
  const now = door.services.now();
  const files = turn.attachments ?? [];
  const text = cleanText(turn.text) || wordless(files.length, conversation.language);
  if (turn.by === 'customer') await heedStopSign(tx, door.feed, conversation, readStopSign(text), now);
  const visitor = await visitorIn(tx, thread, conversation, turn);
  const seq = conversation.lastSeq + (visitor === undefined ? 1 : 2);
  const attachments = await keepAttachments(tx, door, { conversationId: conversation.id, seq }, files);
  const saidAt = Math.abs(now.getTime() - turn.at.getTime()) > sameMoment ? turn.at.toISOString() : undefined;
  const actorId = turn.by === 'customer' ? conversation.customerId : (agentId ?? null);
  const said: NewEvent = { kind: 'turn', party: turn.by, actorId, body: { text, ...(attachments.length > 0 && { attachments }), ...(saidAt && { saidAt }) } };
  await append(tx, door.feed, conversation, visitor === undefined ? [said] : spokenBy(visitor, said), now);
  return seq;
}

/** Whoever speaks besides those who are there; undefined when it is one of them, such as somebody who joined a call and stays in it. */
async function visitorIn(tx: Transaction, thread: LockedThread, conversation: LockedConversation, { speaker: given }: LineTurn): Promise<string | undefined> {
  const speaker = given === undefined ? undefined : cleanSpeaker(given);
  if (speaker === undefined || speaker === thread.speaker) return undefined;
  const { speakers } = await loadFacts(tx, conversation.id);
  return speakers.has(speaker) ? undefined : speaker;
}

/** Somebody else comes in, says it, and leaves: as long as they are there the door is closed, so it stays unheard. */
function spokenBy(speaker: string, said: NewEvent): NewEvent[] {
  return [{ kind: 'speaker-joined', party: 'customer', body: { speaker } }, said, { kind: 'speaker-left', party: 'customer', body: { speaker } }];
}

/** What stands in the log where somebody sent only files, or something without words. */
function wordless(files: number, language: 'de' | 'en'): string {
  if (language === 'de') return files === 0 ? '[ohne Worte]' : files === 1 ? '[eine Datei]' : `[${files} Dateien]`;
  return files === 0 ? '[no words]' : files === 1 ? '[one file]' : `[${files} files]`;
}
