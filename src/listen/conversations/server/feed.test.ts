import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Bell } from '#platform/live/bell.ts';
import type { ConversationEvent } from '../contract/events.ts';
import { Feed, type Log } from './feed.ts';

const event = (seq: number) => ({ conversationId: 'c', seq, at: '', kind: 'turn', party: 'customer', actorId: null, body: { text: `${seq}` } }) as ConversationEvent;

/** A bell that can be rung by hand. */
function quietBell() {
  const hears = new Map<string, (name: string) => void>();
  const freshness = new Set<(fresh: boolean) => void>();
  const bell = {
    fresh: true,
    listen(kind: string, hear: (name: string) => void) {
      hears.set(kind, hear);
      return { [Symbol.dispose]: () => void hears.delete(kind) };
    },
    onFreshness(tell: (fresh: boolean) => void) {
      freshness.add(tell);
      return { [Symbol.dispose]: () => void freshness.delete(tell) };
    },
    ring: () => undefined,
  } as unknown as Bell;
  return {
    bell,
    ringFromElsewhere: (kind = 'conversation', name = 'c') => hears.get(kind)?.(name),
    comesBack: () => freshness.forEach((tell) => tell(true)),
  };
}

/** A log of one conversation, `c`; read by `after` as the test has it. */
const logOf = (after: Log['after']): Log => ({ after, newest: async (ids) => new Map(ids.map((id) => [id, 0])) });

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
          const feed = new Feed(logOf(scheduler.scheduleFunction(async (_id: string, after: number) => log.filter(({ seq }) => seq > after))), bell);
          const early: number[] = [];
          const late: number[] = [];
          feed.follow('c', 0, { read: ({ seq }) => void early.push(seq) });
          // Everything is durable first; handing over happens in any order, as two connections may answer in any order.
          origins.forEach((_, index) => log.push(event(index + 1)));
          for (const place of order.filter((each) => each < origins.length)) {
            if (place === joinsAt) feed.follow('c', 0, { read: ({ seq }) => void late.push(seq) });
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
    const log = logOf(async () => {
      fails -= 1;
      if (fails >= 0) throw new Error('away');
      return [event(1), event(2)];
    });
    const feed = new Feed(log, bell);
    const seen: number[] = [];
    await new Promise<void>((resolve) => {
      feed.follow('c', 0, {
        read: ({ seq }) => {
          seen.push(seq);
          if (seq === 2) resolve();
        },
      });
    });
    expect(seen).toEqual([1, 2]);
  });

  test('shows what another process wrote to whoever watches everything, once, and never a turn', async () => {
    const { bell, ringFromElsewhere } = quietBell();
    const kinds = ['opened', 'turn', 'taken', 'turn', 'closed'];
    const log = kinds.map((kind, index) => ({ ...event(index + 1), kind }) as ConversationEvent);
    const feed = new Feed(logOf(async (_id, after) => log.filter(({ seq }) => seq > after)), bell);
    const seen: [string, boolean][] = [];
    feed.watchAll(({ kind }, elsewhere) => seen.push([kind, elsewhere]));
    feed.publish([event(9)]);
    for (const seq of [1, 3]) ringFromElsewhere('event', `c ${seq}`);
    await vi.waitFor(() => expect(seen).toEqual([['turn', false], ['opened', true], ['taken', true]]));
    ringFromElsewhere('event', 'c 5');
    await vi.waitFor(() => expect(seen.slice(3)).toEqual([['closed', true]]));
  });

  test('lets go of a conversation that was deleted elsewhere, told of it or not', async () => {
    const { bell, ringFromElsewhere, comesBack } = quietBell();
    const there = new Map([['c', 0], ['d', 0]]);
    const feed = new Feed({ after: async () => [], newest: async () => there }, bell);
    const gone: string[] = [];
    for (const id of ['c', 'd']) feed.follow(id, 0, { read: () => undefined, gone: () => void gone.push(id) });
    ringFromElsewhere('gone', 'c');
    expect(gone).toEqual(['c']);
    there.delete('d');
    comesBack();
    await vi.waitFor(() => expect(gone).toEqual(['c', 'd']));
  });

  test('finds out by itself that a ring was lost', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { bell } = quietBell();
      const log: ConversationEvent[] = [];
      const feed = new Feed({ after: async (_id, after) => log.filter(({ seq }) => seq > after), newest: async () => new Map([['c', log.length]]) }, bell);
      const seen: number[] = [];
      using _following = feed.follow('c', 0, { read: ({ seq }) => void seen.push(seq) });
      await new Promise((resolve) => setImmediate(resolve));
      log.push(event(1), event(2));
      vi.advanceTimersByTime(5_000);
      await vi.waitFor(() => expect(seen).toEqual([1, 2]));
    } finally {
      vi.useRealTimers();
    }
  });
});
