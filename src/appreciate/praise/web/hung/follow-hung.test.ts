import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HungPraise } from '../../contract/hung-praise.ts';
import { followHung } from './follow-hung.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const thanks = (id: string, text = 'Danke!') => ({ id, text }) as HungPraise;

/** A page that has read these, and how often it reads them again. */
function page(...read: HungPraise[]) {
  let hung: readonly HungPraise[] = read;
  const readAgain = vi.fn<() => void>();
  const following = followHung({ patch: (change) => (hung = change(hung)), readAgain }, 500);
  return { following, readAgain, words: () => hung.map(({ text }) => text) };
}

test('words that leave or become fewer do so at once, before anything is read', () => {
  const { following, readAgain, words } = page(thanks('a', 'Danke, Anna!'), thanks('b', 'Merci!'));
  following.hear({ type: 'left', id: 'b' });
  following.hear({ type: 'changed', item: thanks('a', 'Danke, Frau A.!') });
  expect(words()).toEqual(['Danke, Frau A.!']);
  expect(readAgain).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(readAgain).toHaveBeenCalledTimes(1);
});

test('a flood of thanks is read once, and whoever leaves in it is not waited for', () => {
  const { following, readAgain } = page();
  for (let n = 0; n < 500; n += 1) following.hear({ type: 'arrived', item: thanks(String(n)) });
  vi.advanceTimersByTime(400);
  expect(readAgain).not.toHaveBeenCalled();
  following.hear({ type: 'left', id: '7' });
  vi.advanceTimersByTime(1);
  expect(readAgain).toHaveBeenCalledTimes(1);
  vi.runAllTimers();
  expect(readAgain).toHaveBeenCalledTimes(1);
});

test('whoever begins to watch, or begins anew after a pause, reads what may have left before', () => {
  const { following, readAgain } = page(thanks('a'));
  for (const type of ['beginning', 'doubtful', 'beginning'] as const) {
    following.hear({ type });
    vi.runAllTimers();
  }
  expect(readAgain).toHaveBeenCalledTimes(3);
});

test('nothing is read for a page that is closed', () => {
  const { following, readAgain } = page();
  following.hear({ type: 'beginning' });
  following[Symbol.dispose]();
  vi.runAllTimers();
  expect(readAgain).not.toHaveBeenCalled();
});
