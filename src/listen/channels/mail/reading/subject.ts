const replies = 're|aw|antw|antwort|sv|vs|ref|rif|odp|res|ynt';
const handed = 'wg|fwd?|fw|wtr|tr|i|rv|enc|vl|doorst|weitergeleitet';
const prefix = new RegExp(`^\\s*(?:(?:(${replies})|(${handed}))\\s?(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\))?\\s?[:：]\\s*)`, 'i');

/** What stands before a subject, and the subject itself. */
export interface Subject {
  /** Without prefixes, as it was written. */
  bare: string;
  isReply: boolean;
  /** Hands on somebody else's mail: the outermost prefix says so. */
  handsOn: boolean;
}

/** Takes the prefixes of mail programs off a subject ("AW: Re: WG: …"). */
export function readSubject(subject: string): Subject {
  let bare = subject.slice(0, 1_000).replace(/\s+/g, ' ').trim();
  let isReply = false;
  let handsOn: boolean | undefined;
  for (let match = prefix.exec(bare); match; match = prefix.exec(bare)) {
    handsOn ??= match[2] !== undefined;
    isReply ||= match[1] !== undefined;
    bare = bare.slice(match[0].length);
  }
  return { bare: bare.trim(), isReply, handsOn: handsOn ?? false };
}

/** The subject of an answer: a prefix in the customer's language, unless one stands there already. */
export function answerSubject(subject: string, language: 'de' | 'en'): string {
  const { bare, isReply, handsOn } = readSubject(subject);
  if (isReply && !handsOn) return subject.replace(/\s+/g, ' ').trim().slice(0, 400);
  const words = bare === '' ? { de: 'Ihre Nachricht', en: 'Your message' }[language] : bare;
  return `${language === 'de' ? 'AW' : 'Re'}: ${words.slice(0, 390)}`;
}
