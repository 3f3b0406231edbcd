import { Readable } from 'node:stream';
import type { SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { openTransport } from '#platform/mail/open-transport.ts';
import type { LetterMail } from '../settings/load-settings.ts';

/**
 * What became of a mail: taken; refused for good; surely not taken, so worth another attempt; or nobody knows, because the
 * connection ended after the words had left.
 */
export type HandedOver = 'sent' | 'refused' | 'later' | 'unsure';

/** Hands a mail to the server and says what it answered. A wrong password or sender refuses no mailbox: the administration puts it right. */
export async function handOver(mail: SendMailOptions, to: string, server: LetterMail): Promise<HandedOver> {
  const written = await new MailComposer(mail).compile().build();
  let hasLeft = false;
  const words = Readable.from(
    (function* () {
      hasLeft = true;
      yield written;
    })(),
  );
  const transport = openTransport(server);
  try {
    await transport.sendMail({ envelope: { from: server.senderAddress, to: [to] }, raw: words });
    return 'sent';
  } catch (error) {
    const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
    if (responseCode === undefined) return hasLeft ? 'unsure' : 'later';
    return responseCode >= 500 && command !== 'MAIL FROM' && (code === 'EENVELOPE' || code === 'EMESSAGE') ? 'refused' : 'later';
  } finally {
    transport.close();
  }
}
