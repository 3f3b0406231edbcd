import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { mask } from './mask.ts';
import { pattern } from './pattern.ts';
import { words } from './words.ts';

/**
 * A thousand human service chats in English; the agents' system look-ups tell which words were names and account
 * numbers.
 */
const dialogues = new URL('../../../../shared/data/dialogues/dialogues_star.jsonl', import.meta.url);
const NAMES = pattern('g')`
  \b(?:CustomerName|HostName|RenterName|PatientName|FullName|UserName|GuestName|DriverName)
  =(?:api\.\w+\(\[?)?"?([A-Za-z' ]+?)"?[\]),]
`;
const NUMBERS = /\b(?:AccountNumber|PIN)=(?:api\.\w+\()?"?(\d{3,})/g;
/** What agents typed into a name field besides names. */
const NO_NAMES = new Set(
  'and my account somebody has transferred of out the i for to a in test null user on is not no name'.split(' '),
);
const LONGEST_NAME = 3;

type Turn = { by: string; text: string };
type Tally = { said: number; masked: number };

test('of a thousand service chats hardly a name or account number is saved, hardly another word lost', (context) => {
  if (!existsSync(dialogues)) {
    process.stdout.write('skipped: no ../shared/data/dialogues beside the project, masking is not evaluated\n');
    context.skip();
    return;
  }
  const names: Tally = { said: 0, masked: 0 };
  const numbers: Tally = { said: 0, masked: 0 };
  const others: Tally = { said: 0, masked: 0 };
  for (const line of readFileSync(dialogues, 'utf8').trim().split('\n')) {
    const { turns } = JSON.parse(line) as { turns: Turn[] };
    const lookUps = turns.filter((turn) => turn.by === 'action').map((turn) => `${turn.text},`).join('\n');
    const secretNames = new Set([...lookUps.matchAll(NAMES)].flatMap((match) => nameWords(match[1] ?? '')));
    const secretNumbers = new Set([...lookUps.matchAll(NUMBERS)].map((match) => match[1] ?? ''));
    let asked: string | undefined;
    for (const { by, text } of turns.filter((turn) => turn.by !== 'action')) {
      for (const { word, isMasked } of fateOfWords(text, asked)) {
        const tally = secretNames.has(word) ? names : secretNumbers.has(word) ? numbers : others;
        tally.said++;
        if (isMasked) tally.masked++;
      }
      asked = by === 'agent' ? text : undefined;
    }
  }
  const share = ({ said, masked }: Tally): number => masked / said;
  process.stdout.write(
    `masked: ${percent(share(names))} of ${names.said} names, ${percent(share(numbers))} of ${numbers.said} account ` +
      `numbers and PINs, ${percent(share(others))} of ${others.said} other words (third persons' names among them)\n`,
  );
  expect(names.said).toBeGreaterThan(1_000);
  expect(share(names)).toBeGreaterThan(0.99);
  expect(share(numbers)).toBeGreaterThan(0.99);
  expect(share(others)).toBeLessThan(0.01);
});

function nameWords(value: string): string[] {
  const parts = value.trim().toLowerCase().split(/\s+/);
  return parts.length > LONGEST_NAME ? [] : parts.filter((part) => part.length > 1 && !NO_NAMES.has(part)).map(fold);
}

/** Each word of a turn and whether the masked turn still has it. */
function fateOfWords(text: string, asked: string | undefined): { word: string; isMasked: boolean }[] {
  const left = new Map<string, number>();
  for (const word of bareWords(mask(text, { lang: 'en', asked }).text)) left.set(word, (left.get(word) ?? 0) + 1);
  return bareWords(text).map((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return { word, isMasked: count <= 0 };
  });
}

function bareWords(text: string): string[] {
  return words(text).map((word) => fold(word.text.replace(/['’]s$/u, '')));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
