import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openMemory } from './keep/memory.ts';
import { openTalk, type Talk } from './talk.ts';
import { memoryStore } from './testing/memory-store.ts';
import { UnreliableHouse, type Fate } from './testing/unreliable-house.ts';

const fate: fc.Arbitrary<Fate> = fc.constantFrom('answered', 'lost', 'reply lost', 'busy', 'unavailable', 'late');
const fates = fc.array(fate, { maxLength: 30 });
const breaks = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 10 });
const tab = fc.constantFrom(0, 1);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('say' as const), tab }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('agent' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reload' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait' as const), for: fc.integer({ min: 5, max: 3_000 }) }) },
);

/** Customer's browser: tabs over one store, each with its own talk. */
class Browser {
  readonly house = new UnreliableHouse();
  readonly tabs: Talk[] = [];
  readonly #store = memoryStore();
  #generation = [0, 0];

  constructor() {
    const { house } = this;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      const response = await this.#unlessGone(url, () => house.fetch(url, init as Parameters<typeof house.fetch>[1]));
      return this.#unlessGone(url, () => response);
    });
    vi.stubGlobal('WebSocket', function socket() {
      return house.socket();
    });
  }

  /** Opens a tab anew. The old page is gone: it reaches neither the house nor the store any more. */
  open(index: number): void {
    const generation = (this.#generation[index] = (this.#generation[index] ?? 0) + 1);
    const isAlive = () => this.#generation[index] === generation;
    const store = openMemory('test:', () => this.#store);
    const memory = {
      ...store,
      write: (name: string, value: string) => {
        if (!isAlive()) return;
        store.write(name, value);
        this.#wake(index);
      },
      forget: (name: string) => {
        if (!isAlive()) return;
        store.forget(name);
        this.#wake(index);
      },
    };
    this.tabs[index] = openTalk({ server: `http://tab-${index}-${generation}`, about: {}, language: () => 'de', memory, onChange: () => undefined });
  }

  #unlessGone<T>(url: string, work: () => T): T {
    const [, index, generation] = new URL(url).hostname.split('-').map(Number);
    if (this.#generation[index ?? 0] !== generation) throw new TypeError('the page is gone');
    return work();
  }

  /** Storage events reach the other tabs. */
  #wake(from: number): void {
    for (const [index, talk] of this.tabs.entries()) if (index !== from) queueMicrotask(() => talk === this.tabs[index] && talk.refresh());
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  vi.stubGlobal('document', { visibilityState: 'visible' });
  vi.stubGlobal('navigator', { onLine: true, locks: fakeLocks() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function ownTexts(talk: Talk): string[] {
  return talk.view().lines.flatMap((line) => (line.kind === 'said' && line.by === 'customer' ? [line.text] : []));
}

describe('whatever the network loses, repeats or delays', () => {
  test('every message reaches the house once and in order, and stands in every tab once', async () => {
    await fc.assert(
      fc.asyncProperty(fates, breaks, fc.array(step, { maxLength: 25 }), async (calls, sockets, steps) => {
        const browser = new Browser();
        Object.assign(browser.house, { fates: [...calls], breaks: [...sockets] });
        const written: string[] = [];
        browser.open(0);
        browser.open(1);
        for (const each of steps) {
          if (each.do === 'say') {
            const text = `message ${written.length + 1}`;
            written.push(text);
            browser.tabs[each.tab]?.say(text);
          } else if (each.do === 'agent') browser.house.agentSays(`answer ${browser.house.said.length}`);
          else if (each.do === 'close') browser.house.close();
          else if (each.do === 'reload') browser.open(each.tab);
          else await vi.advanceTimersByTimeAsync(each.for);
        }
        await vi.advanceTimersByTimeAsync(300_000);

        expect(browser.house.said).toEqual(written);
        const newest = browser.house.conversations.at(-1);
        const inNewest = newest?.log.flatMap((event) => (event.kind === 'turn' ? [event.text] : [])) ?? [];
        for (const talk of browser.tabs) {
          const { lines } = talk.view();
          expect(lines.flatMap((line) => (line.kind === 'said' ? [line.text] : []))).toEqual(inNewest);
          expect(lines.filter((line) => line.kind === 'said' && line.waiting)).toEqual([]);
        }
        vi.clearAllTimers();
      }),
      { numRuns: 1_000 },
    );
  });

  test('the customer sees each of their messages exactly once at every moment, even when all say the same', async () => {
    await fc.assert(
      fc.asyncProperty(fates, breaks, fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }), async (calls, sockets, pauses) => {
        const browser = new Browser();
        Object.assign(browser.house, { fates: [...calls], breaks: [...sockets] });
        browser.open(0);
        const talk = browser.tabs[0] as Talk;
        for (const [index, pause] of pauses.entries()) {
          talk.say('ja');
          for (let passed = 0; passed < pause; passed += 5) {
            await vi.advanceTimersByTimeAsync(5);
            expect(ownTexts(talk)).toHaveLength(index + 1);
          }
        }
        vi.clearAllTimers();
      }),
      { numRuns: 300 },
    );
  });
});

/** Locks as browsers have them, for one name. */
function fakeLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request<T>(_name: string, work: () => Promise<T>): Promise<T> {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
