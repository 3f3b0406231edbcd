import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../testing/faults-of.ts';
import { voices } from '../testing/voices.ts';
import { compose } from './compose.ts';
import { extentOf } from './layout/extent.ts';
import type { Scene } from './scene.ts';
import type { Theme } from './theme.ts';
import type { Voice } from './voice.ts';

const portrait = 1 / Math.SQRT2;
const television = 16 / 9;
const themes: readonly Theme[] = ['collage', 'mosaic', 'heart', { letters: 'Ohrensessel' }];

/** How much of a sheet is covered by what hangs on it. */
function fillOf({ pieces, width, height }: Scene): number {
  return pieces.reduce((sum, piece) => sum + piece.width * piece.height, 0) / (width * height);
}

describe('a sheet of thanks', () => {
  it.each(themes.flatMap((theme) => [1, 3, 12, 200].map((count) => ({ theme, count, name: typeof theme === 'string' ? theme : 'letters' }))))(
    'hangs $count voices as $name: all of them, none touching another, no word clipped',
    ({ theme, count }) => {
      const said = voices(count);
      const scene = compose(said, { theme, aspect: count === 12 ? television : portrait, seed: 4 });
      expect(new Set(scene.pieces.map(({ id }) => id))).toEqual(new Set(said.map(({ id }) => id)));
      expect(faultsOf(scene)).toEqual([]);
    },
  );

  it.each(['collage', 'mosaic'] as const)('is full and has the proportions that were asked for, as a %s of any size', (theme) => {
    for (const [count, least] of [[1, 0.6], [3, 0.65], [12, 0.7], [200, 0.7], [2000, 0.7]] as const) {
      const scene = compose(voices(count), { theme, aspect: portrait, seed: 2 });
      expect(fillOf(scene), `${count} voices`).toBeGreaterThan(least);
      expect(scene.width / scene.height / portrait, `${count} voices`).toBeCloseTo(1, count < 12 ? 0 : 1);
      // The lower half is as full as the upper one: nothing is left ragged.
      if (count >= 200) expect(lowerShare(scene)).toBeGreaterThan(0.46);
      if (count === 2000) expect(faultsOf(scene)).toEqual([]);
    }
  });

  it.each(themes.slice(0, 2).flatMap((theme) => [1, 2, 3].map((count) => ({ theme, count }))))('hangs $count voices in the middle of a $theme', ({ theme, count }) => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const { pieces, width, height } = compose(voices(count), { theme, aspect: television, seed });
      const extents = pieces.map(extentOf);
      const right = width - Math.max(...extents.map((extent) => extent.x + extent.width));
      const below = height - Math.max(...extents.map((extent) => extent.y + extent.height));
      expect(right).toBeCloseTo(Math.min(...extents.map(({ x }) => x)), 6);
      expect(below).toBeCloseTo(Math.min(...extents.map(({ y }) => y)), 6);
    }
  });

  it('is the same again for the same voices and seed, and another one for another seed', () => {
    const said = voices(60);
    const sheet = (seed: number) => compose(said, { theme: 'collage', aspect: television, seed });
    expect(sheet(7)).toEqual(sheet(7));
    expect(sheet(8).pieces).not.toEqual(sheet(7).pieces);
  });

  it('says some things large and most at reading size', () => {
    const sizes = compose(voices(200), { theme: 'collage', aspect: portrait, seed: 1 }).pieces.map(({ size }) => size).sort((one, other) => one - other);
    expect(sizes.at(-1)).toBeGreaterThan(4 * (sizes[100] as number));
    expect(sizes[0]).toBeGreaterThan(4);
  });

  it('sets a heavier voice larger', () => {
    const said = voices(40);
    const sizeWith = (weight: 1 | 3) => compose(said.map((voice, index) => (index === 5 ? { ...voice, weight } : voice)), { theme: 'collage', aspect: 1, seed: 1 }).pieces.find(({ id }) => id === 'voice-5')?.size ?? 0;
    expect(sizeWith(3)).toBeGreaterThan(sizeWith(1));
  });

  it('without anybody is an empty sheet', () => {
    expect(compose([], { theme: 'collage', aspect: 1, seed: 1 }).pieces).toEqual([]);
  });
});

describe('a sheet that hangs already', () => {
  it.each(themes.map((theme) => ({ theme, name: typeof theme === 'string' ? theme : 'letters' })))('gives newcomers a place on a sheet of $name without moving anybody', ({ theme }) => {
    const said = voices(90);
    let scene = compose(said.slice(0, 60), { theme, aspect: portrait, seed: 3 });
    for (let count = 61; count <= 90; count += 1) {
      const next = compose(said.slice(0, count), { theme, aspect: portrait, seed: 3, keep: scene });
      expect(next.pieces.slice(0, count - 1)).toEqual(scene.pieces);
      scene = next;
    }
    expect(scene.pieces).toHaveLength(90);
    expect(faultsOf(scene)).toEqual([]);
  });

  it('gives the place of somebody who has gone to the next one', () => {
    const said = voices(80);
    const full = compose(said.slice(0, 79), { theme: 'collage', aspect: portrait, seed: 3 });
    const largest = full.pieces.toSorted((one, other) => other.width * other.height - one.width * one.height)[3];
    const left = said.filter(({ id }) => id !== largest?.id);
    const scene = compose(left, { theme: 'collage', aspect: portrait, seed: 3, keep: full });
    expect(scene.width).toBe(full.width);
    expect(scene.pieces.map(({ id }) => id)).not.toContain(largest?.id);
    expect(scene.pieces.map(({ id }) => id)).toContain('voice-79');
    expect(faultsOf(scene)).toEqual([]);
  });

  it('is hung anew when its theme changes', () => {
    const said = voices(20);
    const keep = compose(said, { theme: 'collage', aspect: 1, seed: 1 });
    expect(compose(said, { theme: 'mosaic', aspect: 1, seed: 1, keep })).toEqual(compose(said, { theme: 'mosaic', aspect: 1, seed: 1 }));
  });

  it('takes five hundred at once', () => {
    const said = voices(700);
    const scene = compose(said, { theme: 'collage', aspect: television, seed: 1, keep: compose(said.slice(0, 200), { theme: 'collage', aspect: television, seed: 1 }) });
    expect(scene.pieces).toHaveLength(700);
    expect(faultsOf(scene)).toEqual([]);
    expect(scene.width / scene.height / television).toBeCloseTo(1, 1);
  });
});

describe('words nobody expected', () => {
  const plain: Voice = { id: 'plain', text: 'Danke!', language: 'de', channel: 'chat', mood: 'thankful', at: '2026-11-20' };

  it('of ten thousand words hangs the beginning, and says so', () => {
    const [piece] = compose([{ ...plain, text: 'Vielen Dank für alles. '.repeat(2500) }], { theme: 'collage', aspect: portrait, seed: 1 }).pieces;
    expect(piece?.shortened).toBe(true);
    expect(piece?.lines.at(-1)?.text).toMatch(/ …“$/);
    expect(piece?.lines.map(({ text }) => text).join(' ').length).toBeLessThan(400);
  });

  it('breaks a word of three hundred letters and sets every one of them', () => {
    const scene = compose([{ ...plain, text: 'a'.repeat(300) }, ...voices(5)], { theme: 'collage', aspect: portrait, seed: 1 });
    const letters = scene.pieces.find(({ id }) => id === 'plain')?.lines.map(({ text }) => text).join('');
    expect(letters?.replaceAll(/[^a]/g, '')).toHaveLength(300);
    expect(faultsOf(scene)).toEqual([]);
  });

  it('of any kind at all are set on the sheet and inside their ground', () => {
    const text = fc.oneof(
      fc.uint8Array({ maxLength: 120 }).map((bytes) => String.fromCharCode(...bytes)),
      fc.array(fc.constantFrom('Danke', 'שלום', 'שירות', 'شكرا', 'لكم', '👩‍💻', '❤️', '🙏🏽', '🇩🇪', '12,50 €', '谢谢', 'ขอบคุณ', '<b>&', 'e\u0301', '\u202e', '(', '"'), { maxLength: 30 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.constantFrom(...themes.slice(0, 2)), (texts, theme) => {
        const said = texts.map((text, index) => ({ ...(voices(8)[index] as Voice), text }));
        const scene = compose(said, { theme, aspect: 1.2, seed: 1 });
        expect(scene.pieces).toHaveLength(texts.length);
        expect(faultsOf(scene)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the checker of these tests', () => {
  it('notices an overlap, a clipped line and a piece that leaves the sheet', () => {
    const scene = compose(voices(12), { theme: 'collage', aspect: 1, seed: 1 });
    const [first, second, ...others] = scene.pieces as [Scene['pieces'][number], Scene['pieces'][number], ...Scene['pieces']];
    expect(faultsOf({ ...scene, pieces: [first, { ...second, x: first.x + 5, y: first.y + 5 }, ...others] })).not.toEqual([]);
    expect(faultsOf({ ...scene, pieces: [{ ...first, lines: first.lines.map((line) => ({ ...line, x: line.x + first.width })) }] })).toContain(`${first.id} is clipped`);
    expect(faultsOf({ ...scene, pieces: [{ ...first, x: -first.width }] })).toContain(`${first.id} leaves the sheet`);
  });
});

function lowerShare({ pieces, height }: Scene): number {
  const weights = pieces.map((piece) => ({ area: piece.width * piece.height, share: Math.min(1, Math.max(0, (piece.y + piece.height - height / 2) / piece.height)) }));
  return weights.reduce((sum, { area, share }) => sum + area * share, 0) / weights.reduce((sum, { area }) => sum + area, 0);
}
