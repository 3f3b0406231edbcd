import type { SpokenQuestion } from '../doors.ts';
import { openQuestion } from '../open-question.ts';
import { through, type Door } from './door.ts';
import { lockThread } from './lock-thread.ts';

/** What the customer of a thread is asked about listening at this moment, to be read out to them. */
export function question(door: Door, ref: string): Promise<SpokenQuestion | undefined> {
  return through(door, async (tx) => {
    const thread = await lockThread(tx, door, ref);
    if (!thread?.conversationId) return undefined;
    const open = await openQuestion(tx, thread.conversationId);
    const listening = open?.questions.find(({ purpose }) => purpose === 'listen');
    if (!open || !listening) return undefined;
    const { language } = await tx.db.selectFrom('conversations.conversation').select('language').where('id', '=', thread.conversationId).executeTakeFirstOrThrow();
    return { askId: open.askId, language: language === 'en' ? 'en' : 'de', text: listening.text };
  });
}
