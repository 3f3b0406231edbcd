import type { Delivered, Errand, OpenLine } from '#listen/lines/server/channel.ts';
import { LineTrouble } from '#listen/lines/server/line-trouble.ts';
import { keepCopy } from '../imap/keep-copy.ts';
import { mailTrouble } from '../mail-trouble.ts';
import type { MailSettings } from '../manifest.ts';
import { composeAnswer } from './compose-answer.ts';
import { openTransport } from './open-transport.ts';
import { readReturnAddress } from './return-address.ts';

/**
 * Sends an answer: to the customer with the link to their own page, to people in copy without it, and puts the latter into the
 * folder of sent mail. What happens after the customer's mail was accepted cannot fail the errand, or it would be sent twice.
 * @throws LineTrouble
 */
export async function deliverAnswer(errand: Errand, line: OpenLine<MailSettings>, signal: AbortSignal): Promise<Delivered> {
  const { settings, services } = line;
  const address = readReturnAddress(errand.address);
  if (!address) {
    throw new LineTrouble(
      { de: 'Es ist nicht bekannt, wohin die Antwort soll.', en: 'It is not known where the answer should go.' },
      { final: true },
    );
  }
  const mail = await composeAnswer(errand, line, address);
  const transport = await openTransport(settings, signal);
  const abort = () => transport.close();
  signal.addEventListener('abort', abort, { once: true });
  try {
    const send = (to: readonly string[], raw: Buffer) => transport.sendMail({ envelope: { from: settings.address, to: [...to] }, raw });
    try {
      await send([address.to], mail.toCustomer);
    } catch (error) {
      throw mailTrouble(error, { host: settings.smtpHost, port: settings.smtpPort }, settings);
    }
    if (address.cc.length > 0) await send(address.cc, mail.toOthers).catch((error: unknown) => services.log.warn({ err: error, line: line.id }, 'people in copy did not get an answer'));
  } finally {
    signal.removeEventListener('abort', abort);
    transport.close();
  }
  if (settings.keepsCopies) await keepCopy(settings, mail.toOthers, signal).catch((error: unknown) => services.log.warn({ err: error, line: line.id }, 'no copy of an answer could be kept'));
  return { message: mail.id };
}
