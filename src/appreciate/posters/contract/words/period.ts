import { posterWords } from './poster-words.ts';

/** The months between the first day and the last, `2026-11-22`: "September – November 2026". */
export function period(days: readonly string[], language: 'de' | 'en'): string {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const from = sameYear && first.slice(0, 7) !== last.slice(0, 7) ? month(first, language, { month: 'long' }) : month(first, language);
  return posterWords(language).between(from, month(last, language));
}

/** The month of a day: "November 2026". */
export function month(day: string, language: 'de' | 'en', options: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' }): string {
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
