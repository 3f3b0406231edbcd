import { guessLanguage } from '#platform/text/guess-language.ts';
import type { LineTurn } from '#listen/lines/contract/deeds.ts';
import type { OpenLine } from '#listen/lines/server/channel.ts';
import { LineTrouble } from '#listen/lines/server/line-trouble.ts';
import type { MailSettings } from '../manifest.ts';
import type { IncomingMail } from '../reading/incoming-mail.ts';
import { isOwnMessageId } from '../sending/own-message-id.ts';
import { writeReturnAddress } from '../sending/return-address.ts';
import { findThread, subjectAlias } from './find-thread.ts';
import { filesOf } from './original.ts';
import { turnText } from './turn-text.ts';
import { isOfHouse, whoWrote, type Writer } from './who-wrote.ts';

/** What became of a mail. All but `taken` and `own` are counted and stay in the mailbox only. */
export type Taken = 'taken' | 'own' | 'bounce' | 'automatic' | 'list' | 'no-sender' | 'not-a-thread';

interface Received {
  mail: IncomingMail;
  folder: 'received' | 'sent';
  receivedAt: Date;
}

/**
 * Makes of a mail what it is: a customer's turn, a turn of the house written in another program, a third person's words
 * behind the door, a mail server's word about an answer of ours, or nothing. Doing it again changes nothing.
 */
export async function takeMail(line: OpenLine<MailSettings>, received: Received): Promise<Taken> {
  const { mail } = received;
  if (isOwnMessageId(line.id, mail.id)) return 'own';
  if (mail.nature === 'bounce') return takeBounce(line, mail);
  if (mail.nature !== 'personal') return mail.nature;
  const writer = whoWrote(mail, line.settings);
  if (!writer) return 'no-sender';
  const alias = subjectAlias(line.services.vault, mail, writer.address);
  const { thread, isKnown } = await findThread(line.doors, mail, alias);
  if (received.folder === 'sent' || writer.address === line.settings.address) {
    if (!isKnown) return 'not-a-thread';
    await say(line, received, thread, 'agent', writer);
  } else if (isKnown && writer.side === 'house') await say(line, received, thread, 'agent', writer);
  else if (isKnown && !(await line.doors.isCustomer(thread, { ref: writer.address, by: 'mail' }))) {
    // Words of somebody the customer wrote to as well: no guest hears them unless that person agreed.
    await say(line, received, thread, 'customer', writer, { speaker: speakerName(line, thread, writer) });
  } else await sayAsCustomer(line, received, thread, writer, alias);
  return 'taken';
}

async function sayAsCustomer(line: OpenLine<MailSettings>, received: Received, thread: string, writer: Writer, alias: string | undefined): Promise<void> {
  const { mail, receivedAt } = received;
  const others = [...mail.to, ...mail.cc].map(({ address }) => address).filter((address) => ![writer.address, writer.answersTo].includes(address) && !isOfHouse(address, line.settings));
  const address = writeReturnAddress({ to: writer.answersTo, cc: [...new Set(others)], subject: mail.subject, answers: mail.id, mayDecide: writer.answersTo === writer.address });
  const { language } = await line.doors.begin({ thread, at: receivedAt, customer: { ref: writer.address, by: 'mail', address }, language: languageOf(mail) });
  await say(line, received, thread, 'customer', writer, alias === undefined ? {} : { alsoKnownAs: [alias] }, language);
}

async function say(line: OpenLine<MailSettings>, { mail, receivedAt }: Received, thread: string, by: 'customer' | 'agent', writer: Writer, more: Pick<LineTurn, 'speaker' | 'alsoKnownAs'> = {}, language = languageOf(mail) ?? 'de'): Promise<void> {
  await line.doors.say({
    thread,
    message: mail.id,
    by,
    text: turnText(mail, language),
    at: receivedAt,
    attachments: filesOf(mail),
    ...(by === 'agent' && writer.address !== line.settings.address && { agent: { email: writer.address } }),
    ...more,
  });
}

/** The same for all mails of a person in a thread, and nobody's name. */
function speakerName({ services }: OpenLine, thread: string, { address }: Writer): string {
  return `mail-${services.vault.hash('mail.speaker', thread, address).toString('hex').slice(0, 12)}`;
}

async function takeBounce(line: OpenLine<MailSettings>, { report, refersTo }: IncomingMail): Promise<Taken> {
  const ours = [...(report?.about ?? []), ...refersTo].find((id) => isOwnMessageId(line.id, id));
  if (ours && report?.outcome === 'failed') {
    const status = report.status ? ` (${report.status})` : '';
    await line.undeliverable(
      ours,
      new LineTrouble(
        { de: `Der Mailserver der Kundin oder des Kunden hat die Antwort zurückgeschickt${status}.`, en: `The customer’s mail server returned the answer${status}.` },
        { final: true },
      ),
    );
  }
  return 'bounce';
}

/** Undefined where nothing in it tells, such as in a mail without words. */
function languageOf({ segments, subject }: IncomingMail): 'de' | 'en' | undefined {
  const own = segments.filter(({ kind }) => kind === 'own').map(({ text }) => text);
  return guessLanguage([subject, ...own].join('\n').slice(0, 4_000));
}
