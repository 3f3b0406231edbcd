import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProblemBody } from '#platform/contract/problem.ts';
import type { OutboxEntry, Written } from './outbox-entry.ts';
import type { OutboxStore } from './outbox-store.ts';
import { Outbox, type Outcome } from './outbox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function written(id: string): Written {
  return { id, visitId: 'v', anchor: null, kind: 'note', text: id, consequence: null, quote: null, at: '2026-11-21T10:00:00.000Z' };
}

const refusal: ProblemBody = { type: '#borrowed-words', title: 'No', status: 422 };

/** A browser's database that several pages share. */
function sharedStore(): OutboxStore & { entries: readonly OutboxEntry[] } {
  const store = {
    entries: [] as readonly OutboxEntry[],
    read: async () => store.entries,
    change: async (update: (entries: readonly OutboxEntry[]) => readonly OutboxEntry[]) => {
      store.entries = update(store.entries);
    },
  };
  return store;
}

/** Locks as a browser gives them to the tabs of one origin. */
function sharedLock() {
  let last = Promise.resolve();
  return (work: () => Promise<void>) => (last = last.then(work, work));
}

/** A server that stores by id, and what it was sent. */
function server(answer: (id: string, attempt: number) => Outcome['kind'] | 'lost-reply' = () => 'stored') {
  const stored: string[] = [];
  const attempts = new Map<string, number>();
  return {
    stored,
    async send({ id }: Written): Promise<Outcome> {
      const attempt = (attempts.get(id) ?? 0) + 1;
      attempts.set(id, attempt);
      await Promise.resolve();
      const outcome = answer(id, attempt);
      if (outcome === 'refused') return { kind: 'refused', problem: refusal };
      if (outcome === 'later') return { kind: 'later' };
      if (!stored.includes(id)) stored.push(id);
      return outcome === 'lost-reply' ? { kind: 'later' } : { kind: 'stored' };
    },
  };
}

describe('impressions on their way', () => {
  test('leave the list once the server has them', async () => {
    const store = sharedStore();
    const there = server();
    using outbox = new Outbox({ store, send: there.send, alone: sharedLock() });
    await outbox.add(written('a'));
    expect(outbox.entries.map((entry) => entry.written.id)).toEqual(['a']);
    await outbox.flush();
    expect(there.stored).toEqual(['a']);
    expect(store.entries).toEqual([]);
  });

  test('wait while nobody answers and go in the order they were written', async () => {
    let online = false;
    const store = sharedStore();
    const there = server(() => (online ? 'stored' : 'later'));
    using outbox = new Outbox({ store, send: there.send, alone: sharedLock(), pause: () => 1_000 });
    for (const id of ['a', 'b', 'c']) await outbox.add(written(id));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(outbox.entries.map((entry) => entry.written.id)).toEqual(['a', 'b', 'c']);
    online = true;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(there.stored).toEqual(['a', 'b', 'c']);
    expect(outbox.entries).toEqual([]);
  });

  test('survive the page and are sent by the next one', async () => {
    const store = sharedStore();
    const lock = sharedLock();
    {
      using outbox = new Outbox({ store, send: server(() => 'later').send, alone: lock });
      await outbox.add(written('a'));
      await outbox.flush();
    }
    const there = server();
    using next = new Outbox({ store, send: there.send, alone: lock });
    await next.flush();
    expect(there.stored).toEqual(['a']);
    expect(store.entries).toEqual([]);
  });

  test('step aside when they are refused, keep their words, and hold up nobody', async () => {
    const store = sharedStore();
    const there = server((id) => (id === 'b' ? 'refused' : 'stored'));
    using outbox = new Outbox({ store, send: there.send, alone: sharedLock() });
    for (const id of ['a', 'b', 'c']) await outbox.add(written(id));
    await outbox.flush();
    expect(there.stored).toEqual(['a', 'c']);
    expect(outbox.entries).toEqual([{ written: written('b'), refusal }]);
    expect(await outbox.discard('b')).toBe(true);
    expect(await outbox.discard('b')).toBe(false);
    expect(store.entries).toEqual([]);
  });

  test('go back to where they were written, if somebody takes them', async () => {
    const store = sharedStore();
    const back: OutboxEntry[] = [];
    using outbox = new Outbox({ store, send: server(() => 'refused').send, alone: sharedLock(), takesBack: (entry) => back.push(entry) === 1 });
    const seen: number[] = [];
    outbox.subscribe(() => seen.push(outbox.entries.filter((entry) => entry.refusal).length));
    await outbox.add(written('a'));
    await outbox.flush();
    expect(back).toEqual([{ written: written('a'), refusal }]);
    expect(store.entries).toEqual([]);
    // At no moment does it stand in two places.
    expect(Math.max(...seen)).toBe(0);
    await outbox.add(written('b'));
    await outbox.flush();
    expect(store.entries).toEqual([{ written: written('b'), refusal }]);
  });

  test('tell whoever shows them about every change', async () => {
    using outbox = new Outbox({ store: sharedStore(), send: server().send, alone: sharedLock() });
    const seen: number[] = [];
    const stop = outbox.subscribe(() => seen.push(outbox.entries.length));
    await outbox.add(written('a'));
    await outbox.flush();
    stop();
    await outbox.add(written('b'));
    expect(seen[0]).toBe(1);
    expect(seen.at(-1)).toBe(0);
  });

  test('are each stored once and in order, whatever the connection, the tabs and the server do', async () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('write' as const), tab: fc.nat(2) }),
      fc.record({ does: fc.constant('close' as const), tab: fc.nat(2) }),
      fc.record({ does: fc.constant('time' as const), tab: fc.constant(0) }),
      fc.record({ does: fc.constant('connect' as const), tab: fc.nat(2) }),
    );
    const weather = fc.infiniteStream(fc.constantFrom('stored' as const, 'later' as const, 'lost-reply' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), weather, async (steps, sky) => {
        const store = sharedStore();
        const alone = sharedLock();
        let calm = false;
        const there = server(() => (calm ? 'stored' : (sky.next().value ?? 'stored')));
        const open = () => new Outbox({ store, send: there.send, alone, pause: () => 100 });
        const tabs = [open(), open(), open()];
        const order: string[] = [];
        for (const { does, tab } of steps) {
          if (does === 'write') {
            const id = `n${order.length}`;
            order.push(id);
            await tabs[tab]?.add(written(id));
          } else if (does === 'close') {
            tabs[tab]?.[Symbol.dispose]();
            tabs[tab] = open();
          } else if (does === 'connect') void tabs[tab]?.flush();
          else await vi.advanceTimersByTimeAsync(150);
        }
        calm = true;
        for (const tab of tabs) void tab.flush();
        await vi.advanceTimersByTimeAsync(2_000);
        expect(there.stored).toEqual(order);
        expect(store.entries).toEqual([]);
        for (const tab of tabs) tab[Symbol.dispose]();
      }),
      { numRuns: 150 },
    );
  });
});
