import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bell } from '#platform/live/bell.ts';
import type { ConversationEvent } from '../contract/events.ts';
import { Feed } from './feed.ts';

const event = (seq: number) => ({ conversationId: 'c', seq, at: '', kind: 'turn', party: 'customer', actorId: null, body: { text: `${seq}` } }) as ConversationEvent;

/** A bell that can be rung by hand. */
function quietBell() {
  const hears = new Set<(name: string) => void>();
  const bell = {
    listen(_kind: string, hear: (name: string) => void) {
      hears.add(hear);
      return { [Symbol.dispose]: () => void hears.delete(hear) };
    },
    onFreshness: () => ({ [Symbol.dispose]() {} }),
    ring: () => undefined,
  } as unknown as Bell;
  return { bell, ringFromElsewhere: () => hears.forEach((hear) => hear('c')) };
}

describe('the feed', () => {
  test('gives every reader each event once and in order, however commits arrive, are delayed or come from elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('here', 'elsewhere'), { minLength: 1, maxLength: 10 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 0, max: 9 }),
        async (scheduler, origins, order, joinsAt) => {
          const log: ConversationEvent[] = [];
          const { bell, ringFromElsewhere } = quietBell();
          const feed = new Feed(scheduler.scheduleFunction(async (_id: string, after: number) => log.filter(({ seq }) => seq > after)), bell);
          const early: number[] = [];
          const late: number[] = [];
          feed.follow('c', 0, ({ seq }) => early.push(seq));
          // Everything is durable first; handing over happens in any order, as two connections may answer in any order.
          origins.forEach((_, index) => log.push(event(index + 1)));
          for (const place of order.filter((each) => each < origins.length)) {
            if (place === joinsAt) feed.follow('c', 0, ({ seq }) => late.push(seq));
            if (origins[place] === 'here') feed.publish([event(place + 1)]);
            else ringFromElsewhere();
            if (place % 3 === 0) await Promise.resolve();
          }
          ringFromElsewhere();
          await scheduler.waitIdle();
          const whole = origins.map((_, index) => index + 1);
          expect(early).toEqual(whole);
          if (joinsAt < origins.length) expect(late).toEqual(whole);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('reads again when the log could not be read', async () => {
    const { bell } = quietBell();
    let fails = 2;
    const feed = new Feed(async () => {
      fails -= 1;
      if (fails >= 0) throw new Error('away');
      return [event(1), event(2)];
    }, bell);
    const seen: number[] = [];
    await new Promise<void>((resolve) => {
      feed.follow('c', 0, ({ seq }) => {
        seen.push(seq);
        if (seq === 2) resolve();
      });
    });
    expect(seen).toEqual([1, 2]);
  });
});
