import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';
import type { Translation } from '#platform/i18n/translation.ts';
import type { DeskEvent } from '../../contract/desk-conversation.ts';
import type { en } from '../messages.en.ts';

/** What an event at the door or around the conversation is called. @param channel where one speaks, nothing is written afterwards. */
export function noteWords({ notes, aloud }: Translation<typeof en>, note: Extract<DeskEvent, { kind: 'note' }>, channel: string): string {
  const { what, purpose } = note;
  if (what === 'wrapped-up' && isSpoken(channel)) return aloud.over;
  const words = notes[what];
  if (typeof words === 'string') return words;
  return purpose === 'listen' || purpose === 'quote' ? words[purpose] : words.other;
}
