import { fold } from '../fold.ts';
import type { Language } from '../guess-language.ts';
import { pattern } from '../pattern.ts';
import type { Span } from '../span.ts';
import { words } from '../words.ts';
import type { LabelledText } from './labelled-text.ts';

/** A service chat with the look-ups its agent made (`by: "action"`), as the STAR corpus has them. */
export type LookedUpDialogue = { lang?: Language; turns: readonly { by: string; text: string }[] };

const NAMES = pattern('g')`
  \b(?:CustomerName|HostName|RenterName|PatientName|FullName|UserName|GuestName|DriverName)
  =(?:api\.\w+\(\[?)?"?([A-Za-z' ]+?)"?[\]),]
`;
const ACCOUNTS = /\bAccountNumber=(?:api\.\w+\()?"?(\d{3,})/g;
const PINS = /\bPIN=(?:api\.\w+\()?"?(\d{3,})/g;
/** What agents typed into a name field besides names. */
const NO_NAMES = new Set(
  'and my account somebody has transferred of out the i for to a in test null user on is not no name'.split(' '),
);
const LONGEST_NAME = 3;

/**
 * The turns of a dialogue, each with the words in it that are secrets: what its agent put into a look-up as a name, an account
 * number or a PIN is one wherever it is said in that dialogue.
 */
export function* dialogueTruth({ lang, turns }: LookedUpDialogue): Generator<LabelledText> {
  const lookUps = turns.filter((turn) => turn.by === 'action').map((turn) => `${turn.text},`).join('\n');
  const kinds = new Map<string, string>();
  for (const [, name = ''] of lookUps.matchAll(NAMES)) for (const word of nameWords(name)) kinds.set(word, 'name');
  for (const [, number = ''] of lookUps.matchAll(ACCOUNTS)) kinds.set(number, 'account-number');
  for (const [, number = ''] of lookUps.matchAll(PINS)) kinds.set(number, 'pin');
  let asked: string | undefined;
  for (const { by, text } of turns) {
    if (by === 'action') continue;
    yield { text, secrets: secretsIn(text, kinds), ...(lang && { lang }), ...(asked !== undefined && { asked }) };
    asked = by === 'agent' ? text : undefined;
  }
}

function nameWords(value: string): string[] {
  const parts = value.trim().toLowerCase().split(/\s+/);
  return parts.length > LONGEST_NAME ? [] : parts.filter((part) => part.length > 1 && !NO_NAMES.has(part)).map(fold);
}

function secretsIn(text: string, kinds: ReadonlyMap<string, string>): Span<string>[] {
  return words(text).flatMap((word) => {
    const bare = word.text.replace(/['’]s$/u, '');
    const kind = kinds.get(fold(bare));
    return kind ? [{ kind, start: word.start, end: word.start + bare.length }] : [];
  });
}
