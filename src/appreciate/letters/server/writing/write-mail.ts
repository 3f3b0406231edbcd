import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import type { LetterMail } from '../settings/load-settings.ts';
import type { Letter } from './letter.ts';
import { writeLetter } from './write-letter.ts';

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
    ...writeLetter(letter),
    messageId: `<letter.${id}@${domain}>`,
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
