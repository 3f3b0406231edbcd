import { expect, test } from 'vitest';
import { questionText } from './question-text.ts';

const link = 'https://example.org/meine-seite';

test.each(['de', 'en'] as const)('a question sent as a message (%s) has its words, the way to answer, and what holds until then', (language) => {
  const listening = questionText(language, [{ purpose: 'listen', text: 'Darf …?' }, { purpose: 'quote', text: 'Dürfen …?' }], link);
  expect(listening).toMatch(/^Darf …\?\n\nDürfen …\?\n\n/);
  expect(listening).toContain(link);
  expect(listening).toMatch(/hört niemand zu|nobody listens/);
  // Where nobody wants to listen, nobody is told that nobody does.
  expect(questionText(language, [{ purpose: 'quote', text: 'Dürfen …?' }], link)).not.toMatch(/zuhör|hört|listen/);
});
