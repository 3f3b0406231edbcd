import { beforeAll, describe, expect, test } from 'vitest';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { PosterChoice, posterFormats } from '../../contract/poster-choice.ts';
import { praises } from '../../testing/praises.ts';
import { difference } from '../../testing/difference.ts';
import { coarsePdf, coarsePng, coarseSvg, openPdf } from '../../testing/rasterise.ts';
import { drawPoster } from './draw-poster.ts';

const unusual = ['<script>alert("laut")</script> & Danke', 'תודה רבה על 24 שעות של סבלנות', 'شكرا جزيلا لكم', 'Danke 🙏 für ÄÖÜß, „so“ – ja!', 'Köszönöm szépen, ďakujem, хорошо'];
const all: HungPraise[] = praises(10).map((praise, n) => ({ ...praise, text: unusual[n] ?? praise.text }));
const never = new AbortController().signal;

const files = new Map<string, Uint8Array>();
let places: ReadonlyArray<{ id: string; x: number; y: number; width: number; height: number }>;
const progress: number[] = [];
beforeAll(async () => {
  const choice = { ...PosterChoice.parse({ paper: { name: 'own', width: 148, height: 210 }, formats: [...posterFormats], cropMarks: true, bleed: true }), title: 'Danke, dass Sie da waren', letters: '', language: 'de' as const };
  const drawing = await drawPoster({ choice, praises: all, organisation: 'Alba & Söhne' }, { signal: never, onProgress: (share) => progress.push(share) });
  if ('refused' in drawing) throw new Error(drawing.refused.kind);
  for (const [format, content] of drawing.files) files.set(format, content);
  ({ places } = drawing);
});
const file = (format: string) => Buffer.from(files.get(format) ?? new Uint8Array());

describe('a poster', () => {
  test('is the same picture as PNG, as PDF and as SVG, also from right to left and in pictures', { timeout: 60_000 }, async () => {
    const squares = 60;
    const [png, pdf, svg] = await Promise.all([coarsePng(file('png'), squares), coarsePdf(file('pdf'), squares), coarseSvg(file('svg'), squares)]);
    for (const other of [pdf, svg]) {
      expect(other.height).toBe(png.height);
      const { mean, largest } = difference(png, other);
      expect(mean).toBeLessThan(1.5);
      expect(largest).toBeLessThan(45);
    }
    // The same colours in another order are far from that.
    expect(difference(png, { ...png, colors: png.colors.toReversed() }).mean).toBeGreaterThan(10);
  });

  test('brings its fonts along, and leaves markup what it is: words', async () => {
    const svg = file('svg').toString();
    expect(svg.match(/@font-face/g)?.length).toBeGreaterThanOrEqual(5);
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toContain('<script');
    expect(svg).toMatch(/<title id="title">Danke, dass Sie da waren – Alba &amp; Söhne<\/title>/);
    const pdf = file('pdf').toString('latin1');
    expect(pdf.match(/\/FontFile[23]/g)?.length).toBeGreaterThanOrEqual(5);
  });

  test('can be read aloud: the PDF has a language, a title, and every voice as it was written', async () => {
    const page = await openPdf(file('pdf'));
    const tree = JSON.stringify(await page.getStructTree());
    for (const { text } of all) expect(tree).toContain(JSON.stringify(text).slice(1, -1));
    expect(tree).toMatch(/"role":"H1".*Danke, dass Sie da waren/);
    const said = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(said).toContain('Danke, dass Sie da waren');
    expect(said).toContain('Alba & Söhne');
    const pdf = file('pdf').toString('latin1');
    expect(pdf).toMatch(/\/Lang \(de-DE\)/);
    expect(pdf).toMatch(/\/DisplayDocTitle true/);
  });

  test('has the size of its paper in every form, with bleed and crop marks around it', () => {
    const boxOf = (name: string) => new RegExp(`/${name} \\[([\\d. ]+)\\]`).exec(file('pdf').toString('latin1'))?.[1]?.split(' ').map(Number) ?? [];
    const [left = 0, bottom = 0, right = 0, top = 0] = boxOf('TrimBox');
    expect([right - left, top - bottom].map((points) => Math.round((points / 72) * 25.4))).toEqual([148, 210]);
    const [outer = 0] = boxOf('BleedBox');
    expect(((left - outer) / 72) * 25.4).toBeCloseTo(3, 2);
    const png = file('png');
    const dots = png.readUInt32BE(png.indexOf('pHYs') + 4) * 0.0254;
    expect((png.readUInt32BE(16) / dots) * 25.4).toBeCloseTo(148 + 2 * (3 + 7), 0);
    expect(/ width="(\S+)" height="(\S+)"/.exec(file('svg').toString())?.slice(1)).toEqual(['168mm', '230mm']);
  });

  test('knows where each voice is, and says how far it is while it is drawn', () => {
    expect(places).toHaveLength(all.length);
    for (const { x, y, width, height } of places) {
      expect(Math.min(x, y)).toBeGreaterThan(0);
      expect(Math.max(x + width, y + height)).toBeLessThan(1);
    }
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });
});

describe('the process that draws', { timeout: 60_000 }, () => {
  test('ends at once when nobody waits any more', async () => {
    const stop = new AbortController();
    const choice = { ...PosterChoice.parse({ paper: { name: 'A1' }, formats: ['png'] }), title: '', letters: '', language: 'de' as const };
    const drawing = drawPoster({ choice, praises: praises(40), organisation: '' }, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(drawing).rejects.toThrow(/abort/i);
  });

  test('refuses type nobody could read, and says which paper would do', async () => {
    const choice = { ...PosterChoice.parse({ paper: { name: 'A4' } }), title: 'Danke', letters: '', language: 'de' as const };
    const drawing = await drawPoster({ choice, praises: praises(120), organisation: '' }, { signal: never, onProgress: () => undefined });
    expect(drawing).toMatchObject({ refused: { kind: 'typeTooSmall', needs: expect.stringMatching(/^A[1-3]$/), most: expect.any(Number) } });
  });
});
