import { heedStopSign } from '#listen/asking/server/heed-stop-sign.ts';
import { readStopSign } from '#listen/asking/server/stop-word.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import type { Deed } from '../../contract/deeds.ts';
import { cleanText } from '../clean-text.ts';
import { through, type Door } from '../doors/door.ts';
import { lockThread } from '../doors/lock-thread.ts';
import { placeOfMessage } from '../doors/place-of-message.ts';

/**
 * A customer's word that takes consent back, or may mean to, counts as soon as it is here: its turn may wait for others that are still on
 * their way, the door may not. One that has been said before means nothing any more.
 */
export async function heedAtOnce(door: Door, deeds: readonly Deed[]): Promise<void> {
  for (const deed of deeds) {
    if (deed.do !== 'say' || deed.by !== 'customer') continue;
    const sign = readStopSign(cleanText(deed.text));
    if (sign === 'none') continue;
    await through(door, async (tx) => {
      const thread = await lockThread(tx, door, deed.thread);
      if (!thread?.conversationId || (await placeOfMessage(tx, door, deed.message))) return;
      const conversation = await lockConversation(tx, thread.conversationId);
      if (conversation) await heedStopSign(tx, door.feed, conversation, sign, door.services.now());
    });
  }
}
