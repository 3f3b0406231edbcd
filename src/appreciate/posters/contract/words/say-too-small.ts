import { formatters } from '#platform/i18n/formatters.ts';
import type { TooSmall } from '../legibility.ts';

/** What to do about type that would be too small, in one sentence with its figures. */
export function sayTooSmall({ smallest, needs, most }: TooSmall, language: 'de' | 'en'): string {
  const size = formatters(language).number(smallest);
  if (language === 'de') return `Die kleinste Schrift hätte ${size} Punkt. ${needs ? `Ab ${needs} wird es lesbar, oder` : 'Lesbar wird es'} mit etwa ${most} Stimmen auf diesem Papier.`;
  return `The smallest type would have ${size} points. ${needs ? `It becomes readable on ${needs}, or` : 'It becomes readable'} with about ${most} voices on this paper.`;
}
