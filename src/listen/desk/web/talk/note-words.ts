import type { Translation } from '#platform/i18n/translation.ts';
import type { DeskEvent } from '../../contract/desk-conversation.ts';
import type { en } from '../messages.en.ts';

/** What an event at the door or around the conversation is called. */
export function noteWords({ notes }: Translation<typeof en>, note: Extract<DeskEvent, { kind: 'note' }>): string {
  const { what, purpose } = note;
  const words = notes[what];
  if (typeof words === 'string') return words;
  return purpose === 'listen' || purpose === 'quote' ? words[purpose] : words.other;
}
