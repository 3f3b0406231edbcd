import { describe, expect, test } from 'vitest';
import { chooseLocale } from './choose-locale.ts';

describe('the language of a visitor', () => {
  test.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en-US,en;q=0.9,de;q=0.8', 'en'],
    ['fr-FR,fr;q=0.9,de;q=0.5,en;q=0.4', 'de'],
    ['en;q=0.2, de;q=0.9', 'de'],
    ['DE-ch', 'de'],
    ['de;q=0, en', 'en'],
  ] as const)('who sends "%s" reads %s', (header, locale) => {
    expect(chooseLocale(header)).toBe(locale);
  });

  test('is read from the browser in its own order', () => {
    expect(chooseLocale(['fr-FR', 'en-GB', 'de'])).toBe('en');
  });

  test('is found in a header somebody sent twice', () => {
    expect(chooseLocale(['fr;q=0.9,de;q=0.2', 'en;q=0.5'])).toBe('en');
  });

  test('is found in no time in a header made to be slow', () => {
    expect(chooseLocale('x;q=1;'.repeat(1_000_000))).toBe('de');
  });

  test.each([undefined, '', '*', 'fr', ';;;,q=', 'den'])('falls back when %o names nothing we speak', (header) => {
    expect(chooseLocale(header)).toBe('de');
    expect(chooseLocale(header, 'en')).toBe('en');
  });
});
