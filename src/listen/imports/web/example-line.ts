import type { Locale } from '#platform/i18n/locale.ts';

const said = {
  de: ['Meine Kanne tropft.', 'Seit wann?'],
  en: ['My jug leaks.', 'Since when?'],
} as const;

/** A line as a file of recorded conversations holds it: whoever makes such a file begins with this one. */
export function exampleLine(language: Locale): string {
  const [question, answer] = said[language];
  return JSON.stringify({
    id: 'shop-17',
    lang: language,
    started_at: '2026-03-01T09:30:00Z',
    channel: 'chat',
    customer: '4711',
    turns: [
      { by: 'customer', text: question, offset_s: 0 },
      { by: 'agent', text: answer, offset_s: 31 },
    ],
    consents: [{ purpose: 'quote', verdict: 'granted', offset_s: 40 }],
  });
}
