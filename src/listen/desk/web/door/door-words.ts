import type { Translation } from '#platform/i18n/translation.ts';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import type { en } from '../messages.en.ts';
import { doorStanding } from './door-standing.ts';

/** The door in a few words, behind its sign, and in a sentence that says what it means. */
export function doorWords(
  t: Translation<typeof en>,
  conversation: DeskConversation,
): { brief: string; sentence: string } {
  const { brief, sentence } = t.door;
  const { customer, listeners } = conversation;
  const standing = doorStanding(conversation);
  switch (standing) {
    case 'open':
      return { brief: brief.open(listeners), sentence: sentence.open(listeners) };
    case 'asked':
    case 'refused':
    case 'unasked':
      return { brief: brief[standing], sentence: sentence[standing](customer) };
    case 'paused':
    case 'alone':
      return { brief: brief[standing], sentence: sentence[standing] };
  }
}
