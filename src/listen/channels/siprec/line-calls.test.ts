import { expect, test } from 'vitest';
import { LineCalls, type LineParts } from './line-calls.ts';
import type { Sides } from './sides.ts';

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

test('what the doors could not be told is told again with the next change, and ends no call', async () => {
  const told: string[] = [];
  let isAway = false;
  const note = (what: string) => async ({ speaker = '' }: { speaker?: string }) => {
    if (isAway) throw new Error('the store is away');
    told.push(`${what} ${speaker}`.trim());
  };
  const calls = new LineCalls({
    doors: { begin: async () => ({ conversationId: 'c' }), speakerJoined: note('joined'), speakerLeft: note('left'), close: note('closed') },
    switchboard: { connect: async () => ({ push: () => undefined, hold: () => undefined, [Symbol.dispose]: () => undefined }) },
    now: () => new Date(),
    trouble: () => undefined,
    remember: async () => undefined,
  } as unknown as LineParts);
  const sides = (...speakers: string[]): Sides => ({ agent: undefined, callers: speakers.map((speaker) => ({ customer: { ref: speaker }, speaker })), parties: new Map() });
  const call = await calls.begin('ruf', sides('anna'), { resume: () => undefined, pause: () => undefined });
  isAway = true;
  await expect(call.attend(sides('anna', 'berta'))).rejects.toThrow('away');
  isAway = false;
  await call.attend(sides('anna', 'berta', 'carla'));
  await call.over();
  expect(told).toEqual(['joined berta', 'joined carla', 'closed']);
});
