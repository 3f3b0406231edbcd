import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../testing/any-text.ts';
import { wellFormed } from './well-formed.ts';

describe('a text that may enter the house', () => {
  const welcome = ['', 'Grüße', 'eins\nzwei\tdrei', '👩‍👧', 'مرحبا \u2067abc\u2069', 'e\u0301', '\u202aTel. 0176\u202c'];
  test.each(welcome)('%j is welcome', (text) => expect(wellFormed(text)).toEqual({ ok: true }));

  test.each([
    ['ab\ud800c', 'lone-surrogate', 2, 'U+D800'],
    ['\udc00', 'lone-surrogate', 0, 'U+DC00'],
    ['👩\ud83d', 'lone-surrogate', 2, 'U+D83D'],
    ['a\0b', 'control-character', 1, 'U+0000'],
    ['\u001b[31m', 'control-character', 0, 'U+001B'],
    ['eins\r\nzwei', 'control-character', 4, 'U+000D'],
    ['\u0085', 'control-character', 0, 'U+0085'],
    ['\u007f', 'control-character', 0, 'U+007F'],
    ['harmlos\u202egnp.exe', 'direction-override', 7, 'U+202E'],
    ['\u202d', 'direction-override', 0, 'U+202D'],
  ] as const)('%j is refused, saying what and where', (text, what, at, code) => {
    expect(wellFormed(text)).toEqual({ ok: false, what, at, code });
  });

  test('every string gets an answer, and an accepted one survives encoding', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        if (wellFormed(text).ok) expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });
});
