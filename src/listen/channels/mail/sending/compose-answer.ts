import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Errand } from '#listen/lines/server/channel.ts';
import type { MailSettings } from '../manifest.ts';
import { answerSubject } from '../reading/subject.ts';
import { answerBody } from './answer-body.ts';
import { ownMessageId } from './own-message-id.ts';
import type { ReturnAddress } from './return-address.ts';

/** An answer, ready to be handed over. */
export interface ComposedAnswer {
  id: string;
  /** For the customer: with question and link, if they are known by the address it goes to. */
  toCustomer: Buffer;
  /** The same mail for everybody else and for the folder of sent mail: without what only the customer may press. */
  toOthers: Buffer;
}

/** References beyond these are left out of the middle, so that mail programs still find first and last. */
const mostReferences = 30;

/** Writes the mail for an answer: threaded by its references, under the customer's subject, as text with the same in HTML. */
export async function composeAnswer(errand: Errand, line: { id: string; settings: MailSettings }, address: ReturnAddress): Promise<ComposedAnswer> {
  const { settings } = line;
  const id = ownMessageId(line.id, errand.key, settings.address);
  const known = errand.messages.filter((message) => message !== id);
  const answered = address.answers ?? known.at(-1);
  const references = [...known.filter((message) => message !== answered), ...(answered ? [answered] : [])];
  const head = {
    messageId: `<${id}>`,
    from: { name: settings.senderName, address: settings.address },
    to: address.to,
    cc: address.cc,
    subject: answerSubject(address.subject, errand.language),
    inReplyTo: answered && `<${answered}>`,
    references: shortened(references).map((reference) => `<${reference}>`),
    headers: { 'Content-Language': errand.language },
  };
  const signature = settings.signature.replaceAll('{agent}', errand.agent?.name ?? settings.senderName);
  const body = { text: errand.text, signature, language: errand.language };
  const write = (parts: { text: string; html: string }) => new MailComposer({ ...head, ...parts }).compile().build();
  const [toCustomer, toOthers] = await Promise.all([
    write(answerBody({ ...body, ...(address.mayDecide && { question: errand.question, link: errand.consentLink }) })),
    write(answerBody(body)),
  ]);
  return { id, toCustomer, toOthers };
}

function shortened(references: readonly string[]): string[] {
  if (references.length <= mostReferences) return [...references];
  return [...references.slice(0, 1), ...references.slice(1 - mostReferences)];
}
