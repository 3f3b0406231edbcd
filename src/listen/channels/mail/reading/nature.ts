import type { Header } from 'postal-mime';

/**
 * What sent a mail: a person; a program that answers or tells something by itself (RFC 3834); a mailing list or newsletter; a
 * mail server that could not deliver (RFC 3464). Only a person's mail is a customer's turn.
 */
export type MailNature = 'personal' | 'automatic' | 'list' | 'bounce';

const automaticSubject =
  /^(?:automatische antwort|automatic reply|autoreply|auto(?:matic)?[- ]?(?:reply|response|antwort)|abwesenheits(?:notiz|assistent|meldung)|abwesend|out of (?:the )?office|réponse automatique|risposta automatica|respuesta automática|gelesen|read|lesebestätigung)\s?:/i;

/** Reads from a mail's headers and parts what sent it. */
export function natureOf(
  headers: readonly Header[],
  about: { subject: string; from: string | undefined; replyTo: string | undefined; hasDeliveryStatus: boolean },
): MailNature {
  const field = (name: string) => headers.find(({ key }) => key === name)?.value.trim().toLowerCase();
  const type = field('content-type') ?? '';
  const isFromServer = /^(?:mailer-daemon|postmaster)@/.test(about.from ?? '');
  const hasNoWayBack = field('return-path') === '<>';
  if (about.hasDeliveryStatus || /report-type\s?=\s?"?delivery-status/.test(type) || field('x-failed-recipients')) return 'bounce';
  if (isFromServer && hasNoWayBack) return 'bounce';
  if (/report-type\s?=\s?"?disposition-notification/.test(type)) return 'automatic';
  const precedence = field('precedence') ?? '';
  if (field('list-id') ?? field('list-post')) return 'list';
  if (/^(?:bulk|list|junk)/.test(precedence)) return 'list';
  const submitted = field('auto-submitted');
  const saysAutomatic = submitted !== undefined && submitted !== '' && !submitted.startsWith('no');
  // A contact form writes for somebody and says whom to answer: those are a person's words.
  const writesForSomebody = about.replyTo !== undefined && about.replyTo !== about.from && !submitted?.startsWith('auto-replied');
  const isAutomatic =
    saysAutomatic || hasNoWayBack || precedence.startsWith('auto_reply') || ['x-autoreply', 'x-autorespond', 'x-autoresponse', 'x-autoreply-from'].some((name) => field(name) !== undefined);
  if (isAutomatic && !writesForSomebody) return 'automatic';
  if (automaticSubject.test(about.subject)) return 'automatic';
  return field('list-unsubscribe') && precedence !== '' ? 'list' : 'personal';
}
