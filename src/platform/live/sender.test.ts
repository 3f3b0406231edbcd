import { describe, expect, test } from 'vitest';
import { Sender, worth } from './sender.ts';

function sender() {
  const at = { now: 5_000 };
  return { at, sender: new Sender(() => at.now) };
}

/** Judges the same thing until the answer is another one, at most `most` times. */
function count(judge: () => string, verdict: string, most = 1_000): number {
  let times = 0;
  while (times < most && judge() === verdict) times += 1;
  return times;
}

describe('what a sender may send', () => {
  test('is a burst, and then a steady pace for as long as they like', () => {
    const { at, sender: one } = sender();
    expect(count(() => one.judge(worth.word), 'heeded')).toBe(300);
    for (let second = 0; second < 60; second += 1) {
      at.now += 1_000;
      expect(count(() => one.judge(worth.word), 'heeded', 20)).toBe(20);
    }
  });

  test('counts what asks the database for more than what is answered at once', () => {
    const { sender: one } = sender();
    expect(count(() => one.judge(worth.watch), 'heeded')).toBe(150);
  });

  test('is bounded in length as well as in number', () => {
    const { at, sender: one } = sender();
    expect(count(() => one.judge(worth.word, 16 * 1024), 'heeded')).toBe(8);
    at.now += 2_000;
    expect(count(() => one.judge(worth.word, 16 * 1024), 'heeded')).toBe(1);
  });

  test('is over for whoever goes on all the same, and forgiven to whoever pauses', () => {
    const { at, sender: one } = sender();
    count(() => one.judge(worth.word), 'heeded');
    expect(count(() => one.judge(worth.word), 'refused', 1_000)).toBeLessThanOrEqual(101);
    expect(one.judge(worth.word)).toBe('cut');
    at.now += 120_000;
    expect(one.judge(worth.word)).toBe('heeded');
  });

  test('never depends on a clock that goes backwards in nobody’s hand: nothing comes back without time passing', () => {
    const { sender: one } = sender();
    count(() => one.judge(worth.word), 'heeded');
    expect(one.judge(worth.word)).toBe('refused');
  });
});

describe('what a sender opens', () => {
  test('is opened four at a time, in the order it was asked for, and goes on after a failure', async () => {
    const { sender: one } = sender();
    const gates = Array.from({ length: 10 }, () => Promise.withResolvers<void>());
    const begun: number[] = [];
    const all = gates.map(({ promise }, which) =>
      one.inTurn(async () => {
        begun.push(which);
        await promise;
      }),
    );
    const settled = Promise.allSettled(all);
    const tick = () => new Promise((resolve) => setImmediate(resolve));
    await tick();
    expect(begun).toEqual([0, 1, 2, 3]);
    gates[2]?.reject(new Error('away'));
    await tick();
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    for (const { resolve } of gates) resolve();
    expect((await settled).map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await one.inTurn(async () => void begun.push(10));
    expect(begun.at(-1)).toBe(10);
  });
});
