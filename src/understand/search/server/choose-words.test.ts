import { describe, expect, test } from 'vitest';
import { chooseWords, type Candidate } from './choose-words.ts';

const candidate = (place: number, how: Candidate['how'], word: string, entries = 1, written = word): Candidate => ({ place, how, word, written, entries });

describe('a word of a question', () => {
  test('is searched as itself when somebody wrote it before', () => {
    expect(chooseWords(['Lieferung'], [candidate(1, 'same', 'lieferung')])).toEqual([{ written: 'Lieferung', as: ['Lieferung'], corrected: false }]);
  });

  test('is searched with the words it may be the beginning of', () => {
    const candidates = [candidate(2, 'longer', 'rechnung', 9), candidate(2, 'longer', 'rechnungskopie', 2), candidate(2, 'similar', 'recht', 50)];
    expect(chooseWords(['falsche', 'rech'], candidates)).toEqual([
      { written: 'falsche', as: ['falsche'], corrected: false },
      { written: 'rech', as: ['rechnung', 'rechnungskopie'], corrected: false },
    ]);
  });

  test.each([
    ['Pakte', [['paket', 20], ['packte', 1], ['pate', 1]], ['paket', 'packte', 'pate']],
    ['Rückgbae', [['ruckgabe', 5], ['ruckgang', 9]], ['ruckgabe']],
    ['Lieferrung', [['lieferung', 30], ['lieferungen', 8]], ['lieferung']],
    ['Strasse', [['strasse', 4]], ['strasse']],
  ])('%s, which nobody wrote, is searched as what is fewest typing errors away', (written, known, as) => {
    const candidates = (known as [string, number][]).map(([word, entries]) => candidate(1, 'similar', word, entries));
    expect(chooseWords([written], candidates)).toEqual([{ written, as, corrected: true }]);
  });

  test('that was meant is written as people write it', () => {
    expect(chooseWords(['Mase'], [candidate(1, 'similar', 'masse', 3, 'maße')])).toEqual([{ written: 'Mase', as: ['maße'], corrected: true }]);
  });

  test('stays as it is when nothing is near, and finds nothing', () => {
    expect(chooseWords(['Xylophon'], [candidate(1, 'similar', 'telefon')])).toEqual([{ written: 'Xylophon', as: ['Xylophon'], corrected: false }]);
    expect(chooseWords(['abc'], [candidate(1, 'similar', 'abd')])).toEqual([{ written: 'abc', as: ['abc'], corrected: false }]);
  });
});
