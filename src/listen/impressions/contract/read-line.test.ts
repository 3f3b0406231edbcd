import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impressionKinds } from './impression-kinds.ts';
import { readLine } from './read-line.ts';
import { signs } from './signs.ts';
import { withKind } from './split-sign.ts';
import { writeLine } from './write-line.ts';

describe('a line of the capture field', () => {
  test.each([
    ['Das Telefon klingelt ständig.', 'note', 'Das Telefon klingelt ständig.', null],
    ['" Das war ja flott', 'quote', 'Das war ja flott', null],
    ['„Das war ja flott“', 'quote', 'Das war ja flott', null],
    ['“That was quick”', 'quote', 'That was quick', null],
    ['+bleibt ruhig', 'like', 'bleibt ruhig', null],
    ['- drei Klicks zu viel', 'dislike', 'drei Klicks zu viel', null],
    ['– drei Klicks zu viel', 'dislike', 'drei Klicks zu viel', null],
    ['? Wo steht die Lieferzeit', 'question', 'Wo steht die Lieferzeit', null],
    ['! Maße falsch => Lkw wird abgewiesen', 'problem', 'Maße falsch', 'Lkw wird abgewiesen'],
    ['! Maße falsch → Lkw → Händler', 'problem', 'Maße falsch', 'Lkw → Händler'],
    ['* Termin am Abend=>', 'wish', 'Termin am Abend', null],
    ['<3 für die Geduld', 'thanks', 'für die Geduld', null],
    ['❤️ für die Geduld', 'thanks', 'für die Geduld', null],
    ['# erst fragen, dann suchen', 'practice', 'erst fragen, dann suchen', null],
    ['~ Rückruf nur vormittags', 'mistake', 'Rückruf nur vormittags', null],
    ['\\-5 Grad in der Leitung', 'note', '-5 Grad in der Leitung', null],
    ['   ', 'note', '', null],
    ['=> Filiale', 'note', '', 'Filiale'],
  ])('%j is a %s', (line, kind, text, consequence) => {
    expect(readLine(line)).toEqual({ kind, text, consequence });
  });

  test('loses no word of what was typed, whatever it begins with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (line) => {
        const { kind, text, consequence } = readLine(line);
        expect(impressionKinds).toContain(kind);
        const letters = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '').replace(/^3/, '');
        expect(letters(`${text}${consequence ?? ''}`)).toBe(letters(line));
      }),
    );
  });

  test('can be written so that it is read as it was meant', () => {
    const words = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }).map((text) => text.trim()).filter((text) => text !== '' && !text.includes('=>'));
    const line = fc.record({ kind: fc.constantFrom(...impressionKinds), text: words, consequence: fc.option(words) });
    fc.assert(
      fc.property(line, (meant) => {
        fc.pre(meant.kind !== 'quote' || !/["\s]$/.test(meant.text));
        expect(readLine(writeLine(meant))).toEqual(meant);
      }),
    );
  });

  test('has a sign of its own for every kind but the note', () => {
    const used = impressionKinds.filter((kind) => kind !== 'note').map((kind) => signs[kind]);
    expect(new Set(used).size).toBe(impressionKinds.length - 1);
    expect(signs.note).toBe('');
    for (const kind of impressionKinds) expect(readLine(`${signs[kind]}abc`)).toMatchObject({ kind, text: 'abc' });
  });
});

describe('another kind for a line', () => {
  test.each([
    ['Wartet lange', 'problem', '! Wartet lange'],
    ['! Wartet lange', 'wish', '* Wartet lange'],
    ['! Wartet lange => Filiale', 'note', 'Wartet lange => Filiale'],
    ['', 'like', '+ '],
    ['+ ', 'note', ''],
    ['\\-5 Grad', 'problem', '! -5 Grad'],
    ['! -5 Grad', 'note', '\\-5 Grad'],
  ] as const)('%j as %s is %j', (line, kind, expected) => {
    expect(withKind(line, kind)).toBe(expected);
  });
});
