import { pattern } from '../pattern.ts';
import type { Span } from '../span.ts';

const PASSWORD = pattern('giu')`
  (?:passwor[dt]|kennwort|passcode)(?![\]\p{L}])\s?(?:ist|lautet|war|is|was|:|=)
  \s?:?\s?["„“”'‚]?([^\s"„“”‘’]{4,64})
`;
const LIKE_A_PASSWORD = /[\p{N}!$%&#@*+_^~](?=.)/u;

/** What is given as a password, if it has a digit or a sign in it: "my password is wrong" gives none away. */
export function findPasswords(text: string): Span<'secret'>[] {
  return Array.from(text.matchAll(PASSWORD))
    .map((match): Span<'secret'> => {
      const end = match.index + match[0].length;
      return { kind: 'secret', start: end - (match[1] ?? '').length, end };
    })
    .filter(({ start, end }) => LIKE_A_PASSWORD.test(`${text.slice(start, end)} `));
}
