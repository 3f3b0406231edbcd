import { describe, expect, test } from 'vitest';
import { messagesFor } from './messages-for.ts';
import { plural } from './plural.ts';
import type { Translation } from './translation.ts';

const en = {
  take: 'Take the free chair',
  listening: (n: number) => plural('en', n, { one: 'One guest listens', other: `${n} guests listen` }),
  door: { closed: 'closed', open: 'open' },
};

const de: Translation<typeof en> = {
  take: 'Den freien Platz nehmen',
  listening: (n) => plural('de', n, { one: 'Ein Gast hört zu', other: `${n} Gäste hören zu` }),
  door: { closed: 'geschlossen', open: 'offen' },
};

// Each block below must fail to compile: `tsc` reports an expectation that no longer holds.
export const mustNotCompile = {
  // @ts-expect-error a message is missing
  missing: { take: '', door: { closed: '', open: '' } } satisfies Translation<typeof en>,
  // @ts-expect-error a message is missing inside a group
  missingInGroup: { ...de, door: { closed: '' } } satisfies Translation<typeof en>,
  // @ts-expect-error there is no such English message
  surplus: { ...de, leave: '' } satisfies Translation<typeof en>,
  // @ts-expect-error there is no such English message in that group
  surplusInGroup: { ...de, door: { closed: '', open: '', ajar: '' } } satisfies Translation<typeof en>,
  // @ts-expect-error the parameter is a number in English
  otherParameter: { ...de, listening: (name: string) => name } satisfies Translation<typeof en>,
  // @ts-expect-error English knows no second parameter
  moreParameters: { ...de, listening: (n: number, max: number) => `${n}/${max}` } satisfies Translation<typeof en>,
  // @ts-expect-error a text has no parameters
  parametersForText: { ...de, take: (n: number) => `${n}` } satisfies Translation<typeof en>,
  // @ts-expect-error a text where parameters are due
  textForParameters: { ...de, listening: 'Gäste hören zu' } satisfies Translation<typeof en>,
  // @ts-expect-error a message is a text
  notText: { ...de, take: 7 } satisfies Translation<typeof en>,
  // @ts-expect-error a message with parameters makes a text
  makesNoText: { ...de, listening: (n: number) => n } satisfies Translation<typeof en>,
};

describe('messages', () => {
  test('come in the language asked for', () => {
    expect(messagesFor('de', { en, de }).take).toBe('Den freien Platz nehmen');
    expect(messagesFor('en', { en, de }).door.open).toBe('open');
  });

  test('count in the grammar of their language', () => {
    expect(messagesFor('de', { en, de }).listening(1)).toBe('Ein Gast hört zu');
    expect(messagesFor('de', { en, de }).listening(3)).toBe('3 Gäste hören zu');
    expect(messagesFor('en', { en, de }).listening(0)).toBe('0 guests listen');
  });

  test('may say none in their own words', () => {
    expect(plural('de', 0, { one: 'ein Gast', other: 'Gäste', none: 'niemand' })).toBe('niemand');
  });
});
