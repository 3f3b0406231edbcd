import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dialogueTruth } from './evaluation/dialogue-truth.ts';
import type { LookedUpDialogue } from './evaluation/dialogue-truth.ts';
import { MaskingTally } from './evaluation/masking-tally.ts';
import type { Share } from './evaluation/masking-tally.ts';

/**
 * A thousand human service chats in English; the agents' system look-ups tell which words were names and account
 * numbers.
 */
const dialogues = new URL('../../../../shared/data/dialogues/dialogues_star.jsonl', import.meta.url);

test('of a thousand service chats hardly a name or account number is saved, hardly another word lost', (context) => {
  if (!existsSync(dialogues)) {
    process.stdout.write('skipped: no ../shared/data/dialogues beside the project, masking is not evaluated\n');
    context.skip();
    return;
  }
  const tally = new MaskingTally();
  for (const line of readFileSync(dialogues, 'utf8').trim().split('\n')) {
    for (const turn of dialogueTruth(JSON.parse(line) as LookedUpDialogue)) tally.add(turn);
  }
  const { kinds, others } = tally.score();
  const shares = { ...kinds, 'other words (third persons’ names among them)': others };
  const inWords = Object.entries(shares).map(([kind, { said, masked }]) => `${percent({ said, masked })} of ${said} ${kind}`);
  process.stdout.write(`masked: ${inWords.join(', ')}\n`);
  expect(kinds['name']?.said).toBeGreaterThan(1_000);
  expect(shareOf(kinds['name'])).toBeGreaterThan(0.99);
  expect(shareOf(kinds['account-number'])).toBeGreaterThan(0.98);
  expect(shareOf(kinds['pin'])).toBeGreaterThan(0.98);
  expect(shareOf(others)).toBeLessThan(0.01);
});

function shareOf(share: Share | undefined): number {
  return share ? share.masked / share.said : 0;
}

function percent(share: Share): string {
  return `${(100 * shareOf(share)).toFixed(2)} %`;
}
