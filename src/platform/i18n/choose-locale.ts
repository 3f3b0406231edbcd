import { locales, type Locale } from './locale.ts';

/**
 * The product's language for somebody who reads `asked`: an Accept-Language header (RFC 9110, section 12.5.4, with its
 * weights) or `navigator.languages`. Regions do not matter: `de-AT` reads German. Whoever asks for nothing we speak
 * gets `fallback`.
 */
export function chooseLocale(asked: string | readonly string[] | undefined, fallback: Locale = 'de'): Locale {
  for (const range of ranges([asked ?? ''].flat().join(','))) {
    const language = range.toLowerCase().split('-')[0];
    const spoken = locales.find((locale) => locale === language);
    if (spoken) return spoken;
  }
  return fallback;
}

/** The language ranges of a header, the dearest first; nobody reads more languages than fit into 1,000 characters. */
function ranges(header: string): string[] {
  return header
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const weight = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
      return { range, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ range, weight }) => range !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ range }) => range);
}
