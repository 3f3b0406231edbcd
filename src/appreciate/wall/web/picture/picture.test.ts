import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kept, lookAt, onTheWay, seen, under, zoomed } from './camera.ts';
import { neighbour, ways } from './neighbour.ts';
import { extentOf, meet, tilesOf } from './tile-grid.ts';

const window = { width: 1280, height: 800 };
const sheet = { left: -100, top: 0, width: 4_000, height: 2_400 };
const camera = fc.record({ x: fc.double({ min: -100, max: 3_900, noNaN: true }), y: fc.double({ min: 0, max: 2_400, noNaN: true }), zoom: fc.double({ min: 0.3, max: 8, noNaN: true }) });
const point = fc.record({ x: fc.integer({ min: 0, max: 1_280 }), y: fc.integer({ min: 0, max: 800 }) });

describe('a camera', () => {
  test('keeps under the hand what was under it when it draws near or steps back', () => {
    fc.assert(
      fc.property(camera, point, fc.double({ min: 0.2, max: 5, noNaN: true }), (from, at, factor) => {
        const before = under(from, at, window);
        const after = under(zoomed(from, factor, at, window), at, window);
        expect(after.x).toBeCloseTo(before.x, 6);
        expect(after.y).toBeCloseTo(before.y, 6);
      }),
    );
  });

  test('never loses the sheet, however far it is pushed', () => {
    fc.assert(
      fc.property(fc.record({ x: fc.double({ min: -1e6, max: 1e6, noNaN: true }), y: fc.double({ min: -1e6, max: 1e6, noNaN: true }), zoom: fc.double({ min: 1e-4, max: 1e4, noNaN: true }) }), (lost) => {
        expect(meet(seen(kept(lost, sheet, window), window), sheet)).toBe(true);
      }),
    );
  });

  test('arrives where it was sent, and sees all of it when it looks at all of it', () => {
    const all = lookAt(sheet, window);
    const there = onTheWay({ x: 0, y: 0, zoom: 4 }, all, 1);
    expect(there.x).toBeCloseTo(all.x, 6);
    expect(there.zoom).toBeCloseTo(all.zoom, 6);
    const { left, top, width, height } = seen(all, window);
    expect(left <= sheet.left && top <= sheet.top && left + width >= sheet.left + sheet.width && top + height >= sheet.top + sheet.height).toBe(true);
  });
});

describe('tiles', () => {
  test('cover what is seen without a gap, and never more than a window needs', () => {
    fc.assert(
      fc.property(camera, point, (from, at) => {
        const stretch = seen(from, window);
        const tiles = tilesOf(stretch, from.zoom, 0, sheet);
        const here = under(from, at, window);
        fc.pre(here.x > sheet.left && here.x < sheet.left + sheet.width && here.y > sheet.top && here.y < sheet.top + sheet.height);
        expect(tiles.some((tile) => meet(extentOf(tile, from.zoom), { left: here.x, top: here.y, width: 1e-6, height: 1e-6 }))).toBe(true);
        expect(tiles.length).toBeLessThanOrEqual(4 * 3);
      }),
    );
  });
});

describe('arrow keys', () => {
  const at = (left: number, top: number) => ({ left, top, width: 10, height: 10 });

  test('lead to the next voice that way, and nowhere when there is none', () => {
    const [here, right, farRight, below] = [at(0, 0), at(20, 2), at(60, 0), at(3, 30)];
    const all = [farRight, below, right, here];
    expect(neighbour(all, here, ways.ArrowRight)).toBe(right);
    expect(neighbour(all, here, ways.ArrowDown)).toBe(below);
    expect(neighbour(all, here, ways.ArrowLeft)).toBeUndefined();
  });
});
