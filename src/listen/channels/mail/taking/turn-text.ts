import type { IncomingMail } from '../reading/incoming-mail.ts';
import { readSubject } from '../reading/subject.ts';
import { ownWords } from '#platform/text/mail/own-words.ts';

/** What stands in the log where a mail has no words of its own. */
const instead = {
  de: { forwarded: '[leitet eine Nachricht weiter]', files: '[schickt Dateien ohne Worte]', nothing: '[schickt eine leere Mail]' },
  en: { forwarded: '[hands on a message]', files: '[sends files without words]', nothing: '[sends an empty mail]' },
} as const;

/**
 * A mail as a turn: its writer's own words, under the subject where it begins something. Repeated mails, words of others and
 * signatures stay in the original, which only the serving agent reads.
 */
export function turnText(mail: Pick<IncomingMail, 'subject' | 'segments' | 'files'>, language: 'de' | 'en'): string {
  const { bare, isReply } = readSubject(mail.subject);
  const words = ownWords(mail.segments) || wordsInstead(mail, language);
  return isReply || bare === '' ? words : `${bare}\n\n${words}`;
}

function wordsInstead({ segments, files }: Pick<IncomingMail, 'segments' | 'files'>, language: 'de' | 'en'): string {
  const says = instead[language];
  if (segments.some(({ kind, text }) => kind === 'forwarded' && text.trim() !== '')) return says.forwarded;
  // A letter that is all greeting and name is still a letter.
  const closing = segments.find(({ kind, text }) => kind === 'signature' && text.trim() !== '')?.text.trim();
  return closing ?? (files.length > 0 ? says.files : says.nothing);
}
