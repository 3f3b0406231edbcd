import { cutMail } from '#platform/text/mail/cut-mail.ts';
import { ownWords } from '#platform/text/mail/own-words.ts';
import { textOfHtml } from '#platform/text/mail/text-of-html.ts';
import type { Article } from './payload.ts';

/** What somebody says in an article: without markup, and of a mail without what it repeats and how it closes. */
export function wordsOf({ body, content_type: contentType, type }: Article): string {
  const text = contentType === 'text/html' ? textOfHtml(body ?? '') : (body ?? '');
  const plain = text.replaceAll('\r\n', '\n').trim();
  return type === 'email' ? ownWords(cutMail(plain)) || plain : plain;
}
