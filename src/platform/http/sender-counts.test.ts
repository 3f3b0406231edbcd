import { afterEach, expect, test, vi } from 'vitest';
import { SenderCounts } from './sender-counts.ts';

const window = 60_000;
afterEach(() => vi.useRealTimers());

function counter() {
  const at = { steady: 1_000 };
  const counts = new SenderCounts(undefined, () => at.steady);
  const count = (sender: string) => {
    let found = { current: 0, ttl: 0 };
    counts.incr(sender, (_error, result) => (found = result), window);
    return found;
  };
  return { at, count };
}

test('each sender is counted for itself, for a minute from its first request', () => {
  const { at, count } = counter();
  expect([count('a').current, count('a').current, count('b').current]).toEqual([1, 2, 1]);
  at.steady += 59_999;
  expect(count('a')).toEqual({ current: 3, ttl: 1 });
  at.steady += 1;
  expect(count('a')).toEqual({ current: 1, ttl: window });
});

test('a wall clock that is set back by an hour or forward by a day neither prolongs nor shortens a minute', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { at, count } = counter();
  count('a');
  for (const leap of [-3_600_000, 86_400_000]) {
    vi.setSystemTime(Date.now() + leap);
    at.steady += 30_000;
    expect(count('a').current).toBe(2);
    at.steady += 30_000;
    expect(count('a').current).toBe(1);
  }
});
