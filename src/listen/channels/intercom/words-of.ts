import type { LineChannel } from '#listen/lines/contract/manifest.ts';
import { cutMail } from '#platform/text/mail/cut-mail.ts';
import { ownWords } from '#platform/text/mail/own-words.ts';
import { textOfHtml } from '#platform/text/mail/text-of-html.ts';

/** What somebody says in a part: without markup, and of a mail without what it repeats and how it closes. */
export function wordsOf(body: string, channel: LineChannel): string {
  const text = textOfHtml(body).trim();
  return channel === 'mail' ? ownWords(cutMail(text)) || text : text;
}
