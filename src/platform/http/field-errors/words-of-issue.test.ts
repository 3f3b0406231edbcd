import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldSentence } from '../../contract/field-sentence.ts';
import { wordsOfIssue } from './words-of-issue.ts';

const said = (schema: z.ZodType, value: unknown) => {
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) throw new Error('the value is right');
  return [wordsOfIssue(issue, 'de'), wordsOfIssue(issue, 'en')];
};

describe('what is wrong with a field is said in the reader’s language', () => {
  test.each<[z.ZodType, unknown, string, string]>([
    [z.int().min(1), 0, 'muss mindestens 1 sein', 'must be at least 1'],
    [z.int().max(3650), 9999, 'darf höchstens 3650 sein', 'may be 3650 at most'],
    [z.number().positive(), 0, 'muss mehr als 0 sein', 'must be more than 0'],
    [z.int(), 1.5, 'muss eine ganze Zahl sein', 'must be a whole number'],
    [z.number(), Number.NaN, 'muss eine Zahl sein', 'must be a number'],
    [z.string(), undefined, 'fehlt noch', 'must be given'],
    [z.string().trim().min(1), '  ', 'darf nicht leer sein', 'must not be empty'],
    [z.string().max(5), 'Sessel', 'darf höchstens 5 Zeichen haben', 'may have 5 characters at most'],
    [z.array(z.string()).min(2), ['a'], 'braucht mindestens 2 Einträge', 'must have 2 entries at least'],
    [z.email(), 'jörg', 'muss eine Mailadresse sein, etwa name@example.org', 'must be a mail address such as name@example.org'],
    [z.enum(['de', 'en']), 'fr', 'muss eines davon sein: de, en', 'must be one of: de, en'],
    [z.strictObject({}), { surplus: 1 }, 'ist hier nicht bekannt', 'is not known here'],
    [z.union([z.string(), z.number()]), true, 'passt hier nicht', 'does not fit here'],
  ])('%#', (schema, value, german, english) => {
    expect(said(schema, value)).toEqual([german, english]);
  });

  test('a schema’s own sentence wins, and is German where it was declared so', () => {
    const schema = z.string().regex(/^\d+$/, fieldSentence('must be digits for this test', 'muss für diese Prüfung aus Ziffern bestehen'));
    expect(said(schema, 'x')).toEqual(['muss für diese Prüfung aus Ziffern bestehen', 'must be digits for this test']);
    expect(said(z.string().refine(() => false, 'was never declared'), 'x')).toEqual(['was never declared', 'was never declared']);
  });
});
