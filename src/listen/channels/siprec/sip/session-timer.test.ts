import { expect, test, vi } from 'vitest';
import { SipHeaders } from './headers.ts';
import { readSessionTimer, runSessionTimer } from './session-timer.ts';

const read = (expires: string, supported = 'timer', from: 'request' | 'answer' = 'request') => readSessionTimer(new SipHeaders([['x', expires], ['supported', supported]]), from);

test('whoever asked for the timer refreshes, unless they cannot or say otherwise', () => {
  expect(read('1800')).toEqual({ interval: 1_800, refresher: 'them' });
  expect(read('1800; refresher=uas')).toEqual({ interval: 1_800, refresher: 'us' });
  expect(read('1800', 'path')).toEqual({ interval: 1_800, refresher: 'us' });
  expect(read('1800;refresher=uas', 'timer', 'answer')).toEqual({ interval: 1_800, refresher: 'them' });
  expect(read('60')).toBe('too-short');
  expect(read('soon')).toBeUndefined();
});

test('a session is refreshed at half of its time by us, and ends a little before it is over when they do not', () => {
  vi.useFakeTimers();
  const act = { refresh: vi.fn(), expired: vi.fn() };
  runSessionTimer({ interval: 90, refresher: 'us' }, act);
  runSessionTimer({ interval: 90, refresher: 'them' }, act);
  runSessionTimer({ interval: 90, refresher: 'them' }, act)[Symbol.dispose]();
  vi.advanceTimersByTime(45_000);
  expect([act.refresh.mock.calls.length, act.expired.mock.calls.length]).toEqual([1, 0]);
  vi.advanceTimersByTime(15_000);
  expect([act.refresh.mock.calls.length, act.expired.mock.calls.length]).toEqual([1, 1]);
  vi.useRealTimers();
});
