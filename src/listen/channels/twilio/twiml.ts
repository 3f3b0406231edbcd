import type { SpokenQuestion } from '#listen/lines/server/doors.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const voices = { de: 'de-DE', en: 'en-GB' } as const;
const howTo = {
  de: 'Für ja drücken Sie die Eins, für nein die Zwei.',
  en: 'For yes press one, for no press two.',
} as const;

/** TwiML that sends a call on to the organisation's next address; without one the call ends, as Twilio prescribes. */
export function redirectTo(address: string | undefined): string {
  return document(redirect(address));
}

/** TwiML that reads a question out, waits for a key, and sends the call on whether or not one was pressed. */
export function askAloud({ askId, language, text }: SpokenQuestion, lineAddress: string, next: string | undefined): string {
  const action = `${lineAddress}/answer/${askId}${next === undefined ? '' : `?then=${encodeURIComponent(next)}`}`;
  const say = `<Say language="${voices[language]}">${escaped(`${text} ${howTo[language]}`)}</Say>`;
  return document(`<Gather numDigits="1" timeout="8" action="${escaped(action)}">${say}</Gather>${redirect(next)}`);
}

function redirect(address: string | undefined): string {
  const next = address && URL.canParse(address) && /^https?:/i.test(address) ? address : undefined;
  return next === undefined ? '' : `<Redirect method="POST">${escaped(next)}</Redirect>`;
}

function document(verbs: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs}</Response>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
