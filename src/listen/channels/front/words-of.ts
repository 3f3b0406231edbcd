import { cutMail } from '#platform/text/mail/cut-mail.ts';
import { ownWords } from '#platform/text/mail/own-words.ts';
import { textOfHtml } from '#platform/text/mail/text-of-html.ts';
import type { Message } from './payload.ts';

/** What somebody says in a message: without markup, and of a mail without what it repeats and how it closes. */
export function wordsOf({ type, body, text }: Pick<Message, 'type' | 'body' | 'text'>): string {
  const isMail = !type || type === 'email';
  const plain = (text?.trim() || (isMail ? textOfHtml(body ?? '') : (body ?? ''))).replaceAll('\r\n', '\n').trim();
  return isMail ? ownWords(cutMail(plain)) || plain : plain;
}
