/**
 * Up to two letters that stand for a person: the first of the first and of the last name, without titles and name
 * particles written small. A letter is what the reader sees as one, accents included.
 */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s.]+/u)
    .filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word) && !/^(Dr|Prof|Mag)$/.test(word));
  const [first = name.trim(), ...others] = words;
  return [first, ...others.slice(-1)].map(firstLetter).join('').toUpperCase();
}

function firstLetter(word: string): string {
  return new Intl.Segmenter().segment(word)[Symbol.iterator]().next().value?.segment ?? '';
}
