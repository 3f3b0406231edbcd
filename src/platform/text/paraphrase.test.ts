import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../testing/any-text.ts';
import { indexTurn } from './indexed-turn.ts';
import { borrowedRun } from './paraphrase.ts';
import { words } from './words.ts';

const heard = [
  'Guten Tag, ich warte seit drei Wochen auf die Kaffeemaschine.',
  'Am 12.03. kam nur der Deckel – für 49,90 €, und das an der Straße.',
  'I have been waiting for the coffee machine for three weeks now.',
];

describe('an impression that repeats six words of a heard turn', () => {
  test.each([
    ['word for word', 'Sie sagt: ich warte seit drei Wochen auf die Maschine', 0],
    ['in capitals with other punctuation', 'ICH, WARTE! SEIT „DREI“ WOCHEN AUF', 0],
    ['with the compound split', 'seit drei Wochen auf die Kaffee Maschine', 0],
    ['with the compound hyphenated', 'seit drei Wochen auf die Kaffee-Maschine', 0],
    ['with soft hyphens and joiners', 'ich war\u00adte seit dr\u200dei Wo\u200bchen auf', 0],
    ['with emoji in between', 'ich 😀 warte seit 🎉 drei Wochen auf', 0],
    ['without any spaces', 'ichwarteseitdreiWochenauf', 0],
    ['with decomposed umlauts', 'Deckel fu\u0308r 49,90 und das an', 1],
    ['with ae for ä and ss for ß', 'fuer 49,90 und das an der Strasse', 1],
    ['with Cyrillic letters that look Latin', 'ich wаrte sеit drei Wochen auf', 0],
    ['in English', 'waiting for the coffee machine for ages', 2],
  ])('%s is caught', (_, impression, turn) => expect(borrowedRun(impression, heard)?.turn).toBe(turn));

  test('is told which words, from which turn, and where they stand in the impression', () => {
    const impression = 'Kundin: "seit drei Wochen auf die Kaffee-Maschine".';
    const run = borrowedRun(impression, heard);
    expect(run).toEqual({
      words: ['seit', 'drei', 'Wochen', 'auf', 'die', 'Kaffeemaschine'],
      turn: 0,
      start: impression.indexOf('seit'),
      end: impression.indexOf('"', 10),
    });
  });

  test('is told of the first run it repeats, from the earliest turn', () => {
    const twice = [...heard, 'the coffee machine for three weeks', 'ich warte seit drei Wochen auf'];
    const both = 'the coffee machine for three weeks ich warte seit drei Wochen auf';
    expect(borrowedRun(both, twice)).toMatchObject({ turn: 2, start: 0 });
  });
});

describe('a paraphrase', () => {
  test.each([
    'Wartet drei Wochen auf ihre Maschine, ist enttäuscht.',
    'ich warte seit drei Wochen',
    'ich warte seit vier Wochen auf die Kaffeemaschine',
    'warte ich seit drei Wochen schon auf die',
    'auf Wochen drei seit warte ich',
    '',
    '👍👍👍👍👍👍',
  ])('%j is accepted', (impression) => expect(borrowedRun(impression, heard)).toBeUndefined());

  test('does not match within words', () => {
    expect(borrowedRun('xich warte seit drei Wochen aufs', heard)).toBeUndefined();
  });

  test('numbers are words like others', () => {
    expect(borrowedRun('1 2 3 4 5 6', ['die Zahlen 1 2 3 4 5 6 7'])?.words).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(borrowedRun('1 2 3 4 5', ['1 2 3 4 5 6'])).toBeUndefined();
  });
});

describe('whatever was heard and written', () => {
  const word = fc.constantFrom('ich', 'Müller', 'Straße', 'geht’s', 'E-Mail', 'auf', '3', '49,90', 'Kaffee', 'a', 'b');
  const turn = fc.array(word, { maxLength: 40 }).map((list) => list.join(' '));

  test('six words of a turn in an impression are always caught, however they are cased and punctuated', () => {
    const sixOf = fc.tuple(fc.array(word, { minLength: 6, maxLength: 20 }), fc.nat(), turn, turn);
    fc.assert(
      fc.property(sixOf, ([list, at, before, after]) => {
        const from = at % (list.length - 5);
        const copied = list.slice(from, from + 6).map((one) => one.toUpperCase()).join(', ');
        expect(borrowedRun(`${before}. ${copied}. ${after}`, [list.join(' ')])).toBeDefined();
      }),
    );
  });

  test('what is reported stands in the turn, six words long, and in the impression', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 4 }), turn, (turns, impression) => {
        const run = borrowedRun(impression, turns);
        if (!run) return;
        expect(run.words).toHaveLength(6);
        expect(words(turns[run.turn] ?? '').map((one) => one.text).join(' ')).toContain(run.words.join(' '));
        expect(borrowedRun(impression.slice(run.start, run.end), turns)).toBeDefined();
      }),
    );
  });

  test('turns prepared beforehand give the same answer', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 4 }), turn, (turns, impression) => {
        expect(borrowedRun(impression, turns.map(indexTurn))).toEqual(borrowedRun(impression, turns));
      }),
    );
  });

  test('any strings get an answer', () => {
    const any = anyText();
    fc.assert(fc.property(fc.array(any), any, (turns, impression) => void borrowedRun(impression, turns)));
  });
});
