import { expect, test } from 'vitest';
import { LineCalls, type LineParts } from './line-calls.ts';

test('calls a crash left open are ended at the next start, and whatever else was remembered does no harm', async () => {
  const closed: string[] = [];
  const remembered: unknown[] = [];
  const calls = new LineCalls({
    doors: { close: async ({ thread }: { thread: string }) => { if (thread === 'weg') throw new Error('unknown'); closed.push(thread); } },
    now: () => new Date(),
    trouble: () => undefined,
    remember: async (open: readonly string[]) => void remembered.push(open),
  } as unknown as LineParts);
  await calls.endForgotten(undefined);
  await calls.endForgotten(['a', 7, 'weg', 'b']);
  expect(closed).toEqual(['a', 'b']);
  expect(remembered).toEqual([[]]);
});
