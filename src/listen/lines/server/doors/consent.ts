import { give } from '#listen/asking/server/give.ts';
import { withdraw } from '#listen/asking/server/withdraw.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import type { LineConsent } from '../../contract/deeds.ts';
import { cleanName } from '../clean-text.ts';
import { through, type Door } from './door.ts';
import { lockThread } from './lock-thread.ts';
import { UnknownThread } from './unknown-thread.ts';

/** Writes a customer's answer down that the other system took. */
export function consent(door: Door, answer: LineConsent): Promise<'written' | 'nobody-listens'> {
  const { purpose, granted, means } = answer;
  const proof = answer.proof && cleanName(answer.proof, 200);
  return through(door, async (tx) => {
    const thread = await lockThread(tx, door, answer.thread);
    const conversation = thread?.conversationId && (await lockConversation(tx, thread.conversationId));
    if (!conversation) throw new UnknownThread();
    const facts = await loadFacts(tx, conversation.id);
    const now = door.services.now();
    const standing = purpose === 'listen' ? facts.grant !== null : facts.purposes.has(purpose);
    const open = facts.ask?.purposes.includes(purpose) ? facts.ask : undefined;
    if (!open && standing === granted) return 'written';
    if (!granted && standing) {
      await withdraw(tx, door.feed, conversation, facts, [purpose], means, now);
      return 'written';
    }
    if (granted && purpose === 'listen' && facts.listeners.size === 0) return 'nobody-listens';
    const basis = open ?? { askId: null, audience: facts.listeners.keys(), speakers: facts.speakers, reach: undefined };
    await give(tx, door.feed, conversation, facts, [{ purpose, granted }], { askId: basis.askId, audience: basis.audience, speakers: basis.speakers, reach: basis.reach, means, proof }, now);
    return 'written';
  });
}
