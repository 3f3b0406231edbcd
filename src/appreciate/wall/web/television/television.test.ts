import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import type { Voice } from '#appreciate/collage/contract/voice.ts';
import type { SourceHandlers } from '../hanging/source.ts';
import type { Picture } from '../picture/picture.ts';
import { thanks } from '../testing/voices.ts';
import { Television } from './television.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A television whose picture is as slow as it is told to be. */
async function television({ items = [], slow = 0, painted = Promise.resolve() }: { items?: HungPraise[]; slow?: number; painted?: Promise<void> } = {}) {
  const sheets: string[][] = [];
  const changes: { arrived: string[]; left: readonly string[] }[] = [];
  const places = new Map<string, { id: string }>();
  const put = (voices: readonly Voice[]) => voices.forEach(({ id }) => places.set(id, { id }));
  const wait = () => new Promise((resolve) => setTimeout(resolve, slow));
  const picture = {
    async hang(voices: readonly Voice[]) {
      sheets.push(voices.map(({ id }) => id));
      await wait();
      places.clear();
      put(voices);
    },
    async change(arrived: readonly Voice[], left: readonly string[]) {
      changes.push({ arrived: arrived.map(({ text }) => text), left });
      await wait();
      left.forEach((id) => places.delete(id));
      put(arrived);
    },
    painted,
    whole: () => undefined,
    placeOf: () => undefined,
    get sheet() {
      return { left: 0, top: 0, width: 0, height: 0, places: [...places.values()] };
    },
  };
  let told: SourceHandlers | undefined;
  const source = { read: async () => ({ items }), watch: (handlers: SourceHandlers) => ((told = handlers), { [Symbol.dispose]() {} }) };
  const quiet = () => undefined;
  const failed = vi.fn<(cause: unknown) => void>();
  // Of a picture it needs no more than that.
  const running = new Television(picture as unknown as Picture, source, {
    theme: 'collage', language: 'de', isStill: () => true, onEmpty: quiet, onConnection: quiet, onArranged: quiet, onEnd: quiet, onTrouble: failed,
  });
  const tell = (item: Parameters<SourceHandlers['onItem']>[0]) => told?.onItem(item);
  tell({ type: 'beginning' });
  await vi.advanceTimersByTimeAsync(10);
  return { sheets, changes, places, failed, tell, [Symbol.dispose]: () => running[Symbol.dispose]() };
}

test('a thanks that comes and changes while the sheet is busy hangs once, with the words of now', async () => {
  using busy = await television({ slow: 2_000 });
  for (const item of [thanks(1), { ...thanks(2), text: 'Danke, Anna!' }, { ...thanks(2), text: 'Danke!' }]) {
    busy.tell({ type: 'arrived', item });
    await vi.advanceTimersByTimeAsync(300);
  }
  await vi.advanceTimersByTimeAsync(10_000);
  expect(busy.changes.map(({ arrived }) => arrived)).toEqual([[thanks(1).text, 'Danke!']]);
  busy.tell({ type: 'changed', item: { ...thanks(2), text: 'Danke, Frau A.!' } });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(busy.changes.at(-1)).toEqual({ arrived: ['Danke, Frau A.!'], left: [thanks(2).id] });
  expect(busy.failed).not.toHaveBeenCalled();
});

test('a thanks that is withdrawn leaves without waiting for paint, which in a window nobody sees never dries', async () => {
  using hidden = await television({ items: [thanks(2), thanks(1)], painted: new Promise(() => undefined) });
  hidden.tell({ type: 'left', id: thanks(1).id });
  await vi.advanceTimersByTimeAsync(10);
  expect([...hidden.places.keys()]).toEqual([thanks(2).id]);
  for (let n = 3; n < 3_000; n += 1) {
    hidden.tell({ type: 'arrived', item: thanks(n) });
    if (n % 100 === 0) await vi.advanceTimersByTimeAsync(300);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(hidden.places.size).toBe(90);
  expect(Math.max(...hidden.changes.map(({ left }) => left.length))).toBeLessThanOrEqual(90);
});

test('a single sheet is hung anew after something came to it, and a television that began with few turns through the many that came', async () => {
  using few = await television({ items: [thanks(1)] });
  await vi.advanceTimersByTimeAsync(400_000);
  expect(few.sheets).toHaveLength(1);
  few.tell({ type: 'arrived', item: thanks(2) });
  await vi.advanceTimersByTimeAsync(200_000);
  expect(few.sheets.slice(1)).toEqual([[thanks(1).id, thanks(2).id]]);
  for (let n = 3; n <= 120; n += 1) few.tell({ type: 'arrived', item: thanks(n) });
  await vi.advanceTimersByTimeAsync(320_000);
  expect(new Set(few.sheets.slice(2).flat()).size).toBe(120);
});
