import type { Language } from './guess-language.ts';
import { labelFor } from './labels.ts';
import type { LabelledKind } from './labels.ts';
import type { Mention } from './names/find-names.ts';
import { placeholder } from './placeholder.ts';
import type { WithheldKind } from './placeholder.ts';
import type { Span, Stretch } from './span.ts';

/** What masking takes out: names, what has a label, and for a wall what was withheld before. */
export type MaskedKind = 'name' | LabelledKind | WithheldKind;

/** Something to be taken out of a text; a name comes with its letter. */
export type Secret = (Mention & { letter: string }) | Span<Exclude<MaskedKind, 'name'>>;

/** How a masked text reads: for work, where the kind matters, or for a wall, where the sentence does. */
export type Style = 'labelled' | 'readable';

/** What stands in the place of a secret, in that style. */
export function wordingFor(secret: Secret, text: string, language: Language, style: Style): string {
  if (style === 'readable') return readable(secret, text);
  if (secret.kind === 'name') return withStop(secret.letter, secret, text);
  return secret.kind === 'health' ? placeholder(secret.kind) : labelFor(secret.kind, language);
}

/** The German genitive keeps its s: `Müllers Paket` is `A.s Paket`. */
function readable(secret: Secret, text: string): string {
  if (secret.kind === 'name') return secret.genitive ? `${secret.letter}.s` : withStop(secret.letter, secret, text);
  return secret.kind === 'address' ? elidedStreet(text.slice(secret.start, secret.end)) : ELIDED;
}

const ELIDED = '…';
/** The last word for a street in an address, German compounds by their end. */
const STREET = /(?:stra(?:ß|ss)e|str(?=\.? )|gasse|allee|chaussee|weg|platz|ring|ufer|damm|steig|pfad)(?![\p{L}])/giu;
/** Those that are no names: a mask must hold nothing that could be masked again. */
const ENGLISH_STREET = / (?:Street|St|Road|Rd|Avenue|Ave|Square|Terrace|Gardens|Crescent)(?![\p{L}])/u;
const SPELLED_OUT = new Map([[' St', ' Street'], [' Rd', ' Road'], [' Ave', ' Avenue']]);

/**
 * `Lindenstraße 12, 10115 Berlin` becomes `…straße`, `221 Baker Street` `… Street`: what is left has the gender that
 * the words before it ask for.
 */
function elidedStreet(address: string): string {
  const german = address.match(STREET)?.[0].toLowerCase();
  if (german) return ELIDED + (german === 'str' ? 'straße' : german);
  const english = ENGLISH_STREET.exec(address)?.[0] ?? '';
  return ELIDED + (SPELLED_OUT.get(english) ?? english);
}

/** The full stop of the letter is also that of the sentence it ends. */
function withStop(letter: string, { end }: Stretch, text: string): string {
  return text.charAt(end) === '.' ? letter : `${letter}.`;
}

/** An ellipsis that ends a sentence takes its full stop in. */
export function withFullStops(secrets: readonly Secret[], text: string): Secret[] {
  return secrets.map((secret) => {
    const endsSentence = secret.kind !== 'name' && /^\.(?:\s|$)/u.test(text.slice(secret.end, secret.end + 2));
    return endsSentence && readable(secret, text).endsWith(ELIDED) ? { ...secret, end: secret.end + 1 } : secret;
  });
}

const ELISION = /…(?:stra(?:ß|ss)e|gasse|allee|chaussee|weg|platz|ring|ufer|damm|steig|pfad| (?:Street|Road|Avenue|Square|Terrace|Gardens|Crescent))?(?!\p{L})/gu;

/** Where something was left out, with what is left of a street: nothing there is masked again. */
export function findElisions(text: string): Stretch[] {
  return Array.from(text.matchAll(ELISION), ({ index, 0: left }) => ({ start: index, end: index + left.length }));
}
