import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Leases } from './leases.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A store that answers after so many milliseconds with the newest event of that moment, or never. */
function storeThatTakes(milliseconds: () => number) {
  const store = { asked: 0, seq: 7 };
  const leases = new Leases(
    async (ids) => {
      store.asked += 1;
      const { seq } = store;
      await new Promise((resolve) => setTimeout(resolve, milliseconds()));
      return ids.map(() => seq);
    },
    () => performance.now(),
  );
  return { store, leases };
}

test('a store that takes long over every answer does not let a lease run out', async () => {
  const { leases } = storeThatTakes(() => 150);
  using held = leases.hold('call');
  await vi.advanceTimersByTimeAsync(300);
  for (let passed = 0; passed < 1_000; passed += 10) {
    await vi.advanceTimersByTimeAsync(10);
    expect(held.current?.until).toBeGreaterThan(performance.now());
  }
});

test('a silent store is not asked over and over, and what is held runs out', async () => {
  let takes = 1;
  const { store, leases } = storeThatTakes(() => takes);
  using held = leases.hold('call');
  await vi.advanceTimersByTimeAsync(500);
  takes = 1e9;
  const before = store.asked;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(store.asked - before).toBeLessThanOrEqual(3);
  expect(held.current?.until).toBeLessThan(performance.now());
});

test('an older answer that arrives late takes nothing of a newer one back', async () => {
  let takes = 200;
  const { store, leases } = storeThatTakes(() => takes);
  using held = leases.hold('call');
  takes = 5;
  store.seq = 8;
  await vi.advanceTimersByTimeAsync(150);
  expect(held.current?.seq).toBe(8);
  await vi.advanceTimersByTimeAsync(60);
  expect(held.current?.seq).toBe(8);
});
