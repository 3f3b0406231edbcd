import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../testing/any-text.ts';
import { fold } from './fold.ts';

describe('two spellings of a word fold alike', () => {
  test.each([
    ['Straße', 'STRASSE'],
    ['STRAẞE', 'strasse'],
    ['Müller', 'Mueller'],
    ['Müller', 'Mu\u0308ller'],
    ['café', 'cafe\u0301'],
    ['Café', 'CAFE'],
    ['E-Mail', 'email'],
    ['geht’s', "geht's"],
    ['Kaf\u00adfee', 'Kaffee'],
    ['ｆｕｌｌ', 'full'],
    ['ﬁx', 'fix'],
    ['Yılmaz', 'YILMAZ'],
    ['İstanbul', 'istanbul'],
    ['Łukasz', 'lukasz'],
    ['Kаffее', 'Kaffee'],
  ])('%s = %s', (one, other) => expect(fold(one)).toBe(fold(other)));

  test('different words stay different, Cyrillic ones keep their letters', () => {
    expect(fold('Masse')).not.toBe(fold('Musse'));
    expect(fold('Вода')).toBe('вода');
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(anyText(), (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });
});
