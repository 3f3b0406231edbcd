import { append } from '#listen/conversations/server/append.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import { askCustomer, mayAsk } from '#listen/asking/server/ask-customer.ts';
import { asksAutomatically } from '#listen/asking/server/asks-automatically.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import type { SpeakerMoment } from '../../contract/deeds.ts';
import { cleanSpeaker } from '../clean-text.ts';
import { through, type Door } from './door.ts';
import { lockThread } from './lock-thread.ts';

/** Somebody comes in on, or leaves, the customer's side. Whoever comes in closes the door until they were asked as well. */
export function speaker(door: Door, { thread: ref, speaker: given }: SpeakerMoment, isThere: boolean): Promise<void> {
  const name = cleanSpeaker(given);
  return through(door, async (tx) => {
    const thread = await lockThread(tx, door, ref);
    if (!thread?.conversationId || thread.speaker === name) return;
    const conversation = await lockConversation(tx, thread.conversationId);
    if (!conversation || conversation.state === 'closed') return;
    const facts = await loadFacts(tx, conversation.id);
    if (facts.speakers.has(name) === isThere) return;
    const now = door.services.now();
    const events = await append(tx, door.feed, conversation, [{ kind: isThere ? 'speaker-joined' : 'speaker-left', party: 'customer', body: { speaker: name } }], now);
    const after = events.reduce(foldFacts, facts);
    if (isThere && !after.paused && mayAsk(after) && (await asksAutomatically(tx))) await askCustomer(tx, door.feed, conversation, after, 'speaker', now);
  });
}
