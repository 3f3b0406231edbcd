import type { Mention } from './find-names.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LETTER = /(?<![\p{L}\p{N}])([A-Z]\d*)\.(?:s(?!\p{L})|(?!\p{L}))/gu;

/**
 * The letter for each mention of a person, given in the order of the text: the same person has the same letter, a new
 * one the next that the text does not use yet (`A.` to `Z.`, then `A2.`). Two mentions are the same person if one
 * contains the other's names: "Anna Weber", "Frau Weber", "Anna".
 */
export function nameLetters(text: string, mentions: readonly Mention[]): Map<Mention, string> {
  const used = new Set(Array.from(text.matchAll(LETTER), (match) => match[1] ?? ''));
  const byKey = new Map<string, Set<Person>>();
  let next = 0;
  const letters = new Map<Mention, string>();
  for (const mention of mentions) {
    let person = samePerson(mention.keys, byKey);
    if (!person) {
      while (used.has(letterAt(next))) next++;
      person = { keys: new Set(), letter: letterAt(next++) };
    }
    remember(person, mention.keys, byKey);
    letters.set(mention, person.letter);
  }
  return letters;
}

type Person = { keys: Set<string>; letter: string };

function samePerson(keys: readonly string[], byKey: ReadonlyMap<string, ReadonlySet<Person>>): Person | undefined {
  for (const key of keys) {
    for (const person of byKey.get(key) ?? []) {
      const isPartOf = keys.every((other) => person.keys.has(other));
      if (isPartOf || [...person.keys].every((other) => keys.includes(other))) return person;
    }
  }
  return undefined;
}

function remember(person: Person, keys: readonly string[], byKey: Map<string, Set<Person>>): void {
  for (const key of keys) {
    person.keys.add(key);
    byKey.set(key, (byKey.get(key) ?? new Set<Person>()).add(person));
  }
}

function letterAt(n: number): string {
  const round = Math.floor(n / ALPHABET.length);
  return `${ALPHABET[n % ALPHABET.length]}${round === 0 ? '' : round + 1}`;
}
