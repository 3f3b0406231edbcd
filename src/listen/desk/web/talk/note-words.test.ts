import { expect, test } from 'vitest';
import { de } from '../messages.de.ts';
import { noteWords } from './note-words.ts';

const over = { seq: 9, at: '2026-11-22T13:06:00.000Z', kind: 'note', what: 'wrapped-up' } as const;

test('the end of a call promises nothing about writing, the end of a chat does', () => {
  expect(noteWords(de, over, 'call')).toBe('Das Gespräch ist vorbei.');
  expect(noteWords(de, over, 'in-person')).toBe('Das Gespräch ist vorbei.');
  expect(noteWords(de, over, 'chat')).toContain('Was noch geschrieben wird');
});
