import { expect, test } from 'vitest';
import { readDialogue } from '../formats/read-dialogue.ts';
import { exampleLine } from './example-line.ts';

test.each(['de', 'en'] as const)('the line shown as an example can be imported as it is (%s)', async (language) => {
  const dialogue = await readDialogue(exampleLine(language), { language: 'de', keys: () => Promise.resolve([]) });
  expect(dialogue.language).toBe(language);
  expect(dialogue.turns).toHaveLength(2);
});
