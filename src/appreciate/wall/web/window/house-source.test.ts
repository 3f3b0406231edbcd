import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HouseSource } from './house-source.ts';

/** A line to the house, as a browser knows it; nobody is at the other end. */
class Line {
  static readonly OPEN = 1;
  static readonly CONNECTING = 0;
  readyState = 1;
  onopen?: () => void;
  onclose?: (event: { code: number }) => void;

  constructor() {
    lines.push(this);
  }

  send(): void {}

  close(): void {
    this.readyState = 3;
  }
}

let lines: Line[];
/** What the house answers when it is asked how the wall hangs, one after the other. */
let answers: number[];
let ends: string[];
let items: string[];
let watching: Disposable;

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  ends = [];
  items = [];
  vi.stubGlobal('WebSocket', Line);
  vi.stubGlobal('location', { origin: 'https://chair.example.org' });
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('fetch', async () => Response.json({}, { status: answers.shift() ?? 200 }));
  watching = new HouseSource(`ohw_${'a'.repeat(43)}`, 'de').watch({ onItem: ({ type }) => items.push(type), onEnd: (reason) => ends.push(reason), onConnection: () => undefined });
  lines[0]?.onopen?.();
});

afterEach(() => {
  watching[Symbol.dispose]();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a screen that was cut while the house is out of breath comes back by itself', async () => {
  answers = [503, 429, 502, 200];
  lines[0]?.onclose?.({ code: 4401 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toEqual([]);
  expect(lines).toHaveLength(2);
  // It was cut because something about it changed: perhaps how its wall hangs.
  expect(items).toEqual(['arranged']);
});

test('a screen behind a door that only answers for the house while it is away comes back by itself', async () => {
  answers = [502, 502];
  for (let n = 0; n < 4; n += 1) {
    lines.at(-1)?.onclose?.({ code: 1006 });
    await vi.advanceTimersByTimeAsync(5_000);
  }
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toEqual([]);
  expect(lines.at(-1)?.readyState).toBe(1);
});

test('a screen whose key opens nothing any more is told once', async () => {
  answers = [401];
  lines[0]?.onclose?.({ code: 4401 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toEqual(['revoked']);
  expect(lines).toHaveLength(1);
});
