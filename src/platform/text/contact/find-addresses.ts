import type { Span } from '../span.ts';
import { addressWords } from './address-word.ts';
import { englishAddress } from './english-address.ts';
import { germanAddress } from './german-address.ts';
import { findHomeStreets } from './home-street.ts';
import { findPostcodes } from './postcodes.ts';

/**
 * Postal addresses: street and house number with what belongs to them, postcodes with their towns, boxes and lockers, and the
 * bare street where somebody says that they live there. The longest stretch comes first.
 */
export function findAddresses(text: string): Span<'address'>[] {
  const words = addressWords(text);
  const streets = words.flatMap((_, i) => germanAddress(text, words, i) ?? englishAddress(text, words, i) ?? []);
  return [...streets, ...findPostcodes(text), ...findHomeStreets(text)]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .map(({ start, end }) => ({ kind: 'address', start, end }));
}
