import { describe, expect, it } from 'vitest';
import { textWidth } from '../faces/text-width.ts';
import { balanceLines } from './balance-lines.ts';
import { hyphenate } from './hyphenate.ts';
import { measuresOf } from './measures-of.ts';
import { paragraphOf } from './paragraph.ts';
import { setLines } from './set-lines.ts';

/** The lines of a text in so many lines, as narrow as they can be. */
function linesOf(text: string, count: number, language: 'de' | 'en' = 'de') {
  const paragraph = paragraphOf({ text, language }, 'serif');
  const measure = measuresOf(paragraph, count).at(-1) ?? 0;
  return setLines(paragraph, balanceLines(paragraph, count, measure) ?? [], { size: 10, x: 20, width: measure * 10, baseline: 10, lead: 12 });
}

describe('lines of a quote', () => {
  it('are about equally long', () => {
    const lines = linesOf('Vielen herzlichen Dank für Ihre Geduld mit mir und meinem alten Router.', 3);
    expect(lines).toHaveLength(3);
    const widths = lines.map(({ width }) => width);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.75);
  });

  it('hang the marks of their language outside', () => {
    const [german] = linesOf('Danke sehr, das war nett.', 2);
    expect(german?.text).toMatch(/^„Danke/);
    expect(german?.x).toBeCloseTo(20 - 10 * textWidth('„', 'serif'));
    const english = linesOf('Thank you, that was kind.', 2, 'en');
    expect(english[0]?.text).toMatch(/^“Thank/);
    expect(english[1]?.text).toMatch(/kind\.”$/);
    expect(english[1]?.x).toBe(20);
  });

  it('do not double marks the customer has written', () => {
    expect(linesOf('„Danke“', 1)[0]?.text).toBe('„Danke“');
  });

  it('divide words by the rules of their language', () => {
    expect(hyphenate('Kundendienst', 'de')).toEqual(['Kun', 'den', 'dienst']);
    expect(hyphenate('Dankeschön', 'de')).toEqual(['Danke', 'schön']);
    expect(hyphenate('Danke', 'de')).toEqual(['Danke']);
    expect(hyphenate('wonderful', 'en')).toEqual(['won', 'der', 'ful']);
  });

  it('end where Hebrew ends, on the left, with its numbers turned the right way', () => {
    const [line] = linesOf('תודה רבה 300 פעמים', 1);
    expect(line?.direction).toBe('rtl');
    expect(line?.runs.map(({ text }) => text.trim()).filter((text) => text !== '')).toEqual(['“', 'פעמים', '300', 'רבה', 'תודה', '„'].map((text) => text));
    expect(line?.runs.find(({ text }) => text === '300')?.direction).toBe('ltr');
  });

  it('join Arabic letters where they join: the same word is narrower than its letters alone', () => {
    const alone = [...'شكرا'].reduce((sum, letter) => sum + textWidth(letter, 'serif'), 0);
    expect(textWidth('شكرا', 'serif')).toBeLessThan(alone);
    expect(linesOf('شكرا', 1)[0]?.runs.some(({ face, direction }) => face === 'arabic' && direction === 'rtl')).toBe(true);
  });

  it('draw emoji in one colour with one face, however many signs they are made of', () => {
    const [line] = linesOf('Danke 👩🏽‍💻❤️', 1);
    expect(line?.runs.find(({ face }) => face === 'emoji')?.text).toBe('👩❤');
  });
});
