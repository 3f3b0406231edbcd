import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { thanks } from '../testing/voices.ts';
import { Hanging, type Change } from './hanging.ts';
import type { HungPage, SourceHandlers } from './source.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A wall over a house that answers as it is told. */
function wall({ most = 100, read = async (_cursor?: string): Promise<HungPage> => ({ items: [] }) } = {}) {
  let told: SourceHandlers | undefined;
  const changes: Change[] = [];
  const all: string[][] = [];
  const said: string[] = [];
  const hanging = new Hanging({ read, watch: (handlers) => ((told = handlers), { [Symbol.dispose]() {} }) }, most, {
    onAll: (items) => all.push(items.map(({ id }) => id)),
    onChange: (change) => changes.push(change),
    onConnection: (isThere) => said.push(isThere ? 'there' : 'away'),
    onEnd: () => undefined,
    onTrouble: () => said.push('trouble'),
  });
  return { hanging, changes, all, said, tell: (item: Parameters<SourceHandlers['onItem']>[0]) => told?.onItem(item), lose: () => told?.onConnection(false) };
}

const arrived = (n: number) => ({ type: 'arrived', item: thanks(n) }) as const;

describe('what hangs on a wall', () => {
  test('stands still under five hundred thanks in a minute: what arrives within a moment is one change', async () => {
    const { changes, hanging, tell } = wall({ most: 1_000 });
    tell({ type: 'beginning' });
    await vi.runAllTimersAsync();
    for (let n = 0; n < 500; n += 1) {
      tell(arrived(n));
      await vi.advanceTimersByTimeAsync(120);
    }
    await vi.runAllTimersAsync();
    expect(hanging.items).toHaveLength(500);
    expect(changes.length).toBeLessThanOrEqual(60_000 / 250);
    expect(changes.flatMap((change) => change.arrived)).toHaveLength(500);
  });

  test('never holds more than fits; the oldest go', async () => {
    const { hanging, tell, changes } = wall({ most: 100 });
    tell({ type: 'beginning' });
    await vi.runAllTimersAsync();
    for (let n = 0; n < 1_000; n += 1) tell(arrived(n));
    await vi.runAllTimersAsync();
    expect(hanging.items.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, n) => thanks(900 + n).id));
    expect(changes.at(-1)?.arrived).toHaveLength(100);
  });

  test('loses at once what is withdrawn, without waiting for anything', async () => {
    const { hanging, changes, tell } = wall({ read: async () => ({ items: [thanks(2), thanks(1)] }) });
    tell({ type: 'beginning' });
    await vi.runAllTimersAsync();
    tell({ type: 'left', id: thanks(1).id });
    expect(changes).toEqual([{ arrived: [], left: [thanks(1).id] }]);
    expect(hanging.find(thanks(1).id)).toBeUndefined();
    // What was gathered and not hung yet never hangs.
    tell(arrived(3));
    tell({ type: 'left', id: thanks(3).id });
    await vi.runAllTimersAsync();
    expect(hanging.items.map(({ id }) => id)).toEqual([thanks(2).id]);
  });

  test('does not bring back what left while it was being read', async () => {
    let answer: (page: HungPage) => void = () => undefined;
    const { all, tell } = wall({ read: () => new Promise((resolve) => (answer = resolve)) });
    tell({ type: 'beginning' });
    tell({ type: 'left', id: thanks(1).id });
    tell(arrived(3));
    answer({ items: [thanks(2), thanks(1)] });
    await vi.runAllTimersAsync();
    expect(all).toEqual([[thanks(2).id]]);
  });

  test('keeps words that changed while they were being read', async () => {
    let answer: (page: HungPage) => void = () => undefined;
    const { hanging, tell } = wall({ read: () => new Promise((resolve) => (answer = resolve)) });
    tell({ type: 'beginning' });
    tell({ type: 'changed', item: { ...thanks(1), text: 'Danke, Frau A.' } });
    answer({ items: [thanks(1)] });
    await vi.runAllTimersAsync();
    expect(hanging.items.map(({ text }) => text)).toEqual(['Danke, Frau A.']);
  });

  test('keeps what arrives while it is read again, also when something was about to be hung just then', async () => {
    let answer: (page: HungPage) => void = () => undefined;
    const { hanging, tell } = wall({ read: () => new Promise((resolve) => (answer = resolve)) });
    tell({ type: 'beginning' });
    answer({ items: [thanks(1)] });
    await vi.runAllTimersAsync();
    tell(arrived(2));
    tell({ type: 'doubtful' });
    tell(arrived(3));
    await vi.advanceTimersByTimeAsync(1_000);
    answer({ items: [thanks(2), thanks(1)] });
    await vi.runAllTimersAsync();
    expect(hanging.items.map(({ id }) => id)).toEqual([1, 2, 3].map((n) => thanks(n).id));
  });

  test('is known to be true again once it was read after trouble, and not by an answer from before the connection was lost', async () => {
    let times = 0;
    const { said, tell } = wall({ read: async () => ((times += 1) === 1 ? Promise.reject(new Error('away')) : { items: [] }) });
    tell({ type: 'beginning' });
    await vi.runAllTimersAsync();
    expect(said).toEqual(['trouble', 'there']);
    let answer: (page: HungPage) => void = () => undefined;
    const late = wall({ read: () => new Promise((resolve) => (answer = resolve)) });
    late.tell({ type: 'beginning' });
    late.lose();
    answer({ items: [thanks(1)] });
    await vi.runAllTimersAsync();
    expect(late.said).toEqual(['away']);
    expect(late.all).toEqual([]);
  });

  test('reads again after doubt, newest page first and hung in the order of time', async () => {
    const pages = [{ items: [thanks(4), thanks(3)], next: 'n' }, { items: [thanks(2), thanks(1)] }];
    const { all, tell } = wall({ read: async (cursor) => pages[cursor === 'n' ? 1 : 0] ?? { items: [] } });
    tell({ type: 'doubtful' });
    await vi.runAllTimersAsync();
    expect(all).toEqual([[1, 2, 3, 4].map((n) => thanks(n).id)]);
  });

  test('tries again after a house that did not answer', async () => {
    let times = 0;
    const { all, tell } = wall({ read: async () => ((times += 1) === 1 ? Promise.reject(new Error('away')) : { items: [thanks(1)] }) });
    tell({ type: 'beginning' });
    await vi.runAllTimersAsync();
    expect(all).toEqual([[thanks(1).id]]);
  });
});
