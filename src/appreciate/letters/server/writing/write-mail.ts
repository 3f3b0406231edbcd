import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import type { LetterMail } from '../settings/load-settings.ts';
import type { Letter } from './letter.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/**
 * A letter as a mail. `List-Unsubscribe` and `List-Unsubscribe-Post` let mail programs end it (RFC 2369, RFC 8058);
 * `Auto-Submitted` (RFC 3834) keeps absence notes from answering.
 * @param occasion makes the same id for the same letter, so that mail programs recognise a second copy.
 */
export function writeMail(letter: Letter, { senderAddress, senderName }: Pick<LetterMail, 'senderAddress' | 'senderName'>, occasion: string): SendMailOptions {
  const domain = senderAddress.split('@').at(-1) ?? 'localhost';
  const id = createHash('sha256').update(`${letter.reader.email} ${occasion}`).digest('hex').slice(0, 40);
  return {
    from: { name: senderName, address: senderAddress },
    to: { name: letter.reader.name, address: letter.reader.email },
    subject: messagesFor(letter.language, { de, en }).subject(letter.organisation),
    messageId: `<letter.${id}@${domain}>`,
    text: letterText(letter),
    html: letterHtml(letter),
    headers: {
      'List-Id': `<thanks.${domain}>`,
      'List-Unsubscribe': { prepared: true, value: `<${letter.oneClickLink}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      'Content-Language': letter.language,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
