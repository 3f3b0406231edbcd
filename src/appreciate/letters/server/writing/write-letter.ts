import { messagesFor } from '#platform/i18n/messages-for.ts';
import type { Letter } from './letter.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** A letter as it is read, whether it is sent or only looked at. */
export interface WrittenLetter {
  subject: string;
  text: string;
  html: string;
}

/** Writes a letter: its subject, and the same content as text and as HTML. */
export function writeLetter(letter: Letter): WrittenLetter {
  return { subject: messagesFor(letter.language, { de, en }).subject(letter.organisation), text: letterText(letter), html: letterHtml(letter) };
}
