import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ConversationEvent, NewEvent } from '#listen/conversations/contract/events.ts';
import type { FeedReader } from '#listen/conversations/server/feed.ts';
import { grace, lineEnds, type LineNews, type PhoneNews } from '../contract/line.ts';
import type { AgentPhone } from './agent-phone.ts';
import { CallOffice } from './call-office.ts';
import type { LineEnd } from './line-end.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An office over a log of our own, where commands do at once what they do in the house. */
function openOffice() {
  let read: FeedReader['read'] = () => undefined;
  let isAway = false;
  const done: string[] = [];
  const say = (entry: NewEvent) => read({ conversationId: 'call', seq: 1, at: '', actorId: null, ...entry } as ConversationEvent);
  const attempt = (name: string, entry: NewEvent) => async () => {
    done.push(name);
    if (isAway) throw new Error('the store is away');
    say(entry);
  };
  const office = new CallOffice({
    feed: {
      follow(_id, _after, reader) {
        read = (event) => reader.read(event);
        return { [Symbol.dispose]: () => undefined };
      },
    },
    switchboard: () => ({ connect: async () => ({ push: () => undefined, hold: () => undefined, [Symbol.dispose]: () => undefined }) }),
    load: async (customerId, conversationId) =>
      customerId === 'customer' ? { conversationId, customerId, customer: 'K-TEST', language: 'de', openedAt: new Date(), state: 'waiting', agentId: null, lastSeq: 1 } : undefined,
    places: async () => new Map([['call', 1]]),
    isOffered: async () => true,
    deeds: {
      abandon: attempt('abandon', { kind: 'closed', party: 'system', body: { reasonId: null } }),
      giveBack: attempt('giveBack', { kind: 'released', party: 'system', body: { from: 'agent' } }),
    },
  });
  return { office, done, take: () => say({ kind: 'taken', party: 'agent', body: { agentId: 'agent' } }), storeIsAway: (is: boolean) => void (isAway = is) };
}

function someLine(): LineEnd<LineNews> & { told: LineNews[]; ends: number[] } {
  const told: LineNews[] = [];
  const ends: number[] = [];
  return { told, ends, hear: () => undefined, tell: (news) => void told.push(news), end: (code) => void ends.push(code) };
}

function somePhone(): AgentPhone & { told: PhoneNews[] } {
  const told: PhoneNews[] = [];
  return { agentId: 'agent', isOn: false, told, hear: () => undefined, tell: (news) => void told.push(news), end: () => undefined };
}

const standing = ({ told }: { told: LineNews[] }) => told.map((news) => ('call' in news ? news.call.standing : '')).at(-1);

describe('a call whose caller is gone', () => {
  test('waits half a minute, and goes on when they come back in time', async () => {
    const { office, done } = openOffice();
    const line = someLine();
    const call = await office.enter('customer', 'call', line);
    call?.leave(line);
    await vi.advanceTimersByTimeAsync(grace - 1);
    expect(done).toEqual([]);
    const again = someLine();
    await office.enter('customer', 'call', again);
    await vi.advanceTimersByTimeAsync(2 * grace);
    expect([done, standing(again)]).toEqual([[], 'waiting']);
  });

  test('ends after half a minute, and later when the store was away just then', async () => {
    const { office, done, storeIsAway } = openOffice();
    const line = someLine();
    const call = await office.enter('customer', 'call', line);
    storeIsAway(true);
    call?.leave(line);
    await vi.advanceTimersByTimeAsync(grace);
    expect([done, office.calls]).toEqual([['abandon'], 1]);
    storeIsAway(false);
    await vi.advanceTimersByTimeAsync(grace);
    expect([done, office.calls]).toEqual([['abandon', 'abandon'], 0]);
    await vi.advanceTimersByTimeAsync(5 * grace);
    expect(done).toHaveLength(2);
  });
});

test('an office that was closed ends no call: the next process finds them all', async () => {
  const { office, done } = openOffice();
  const line = someLine();
  const call = await office.enter('customer', 'call', line);
  office[Symbol.dispose]();
  call?.leave(line);
  await vi.advanceTimersByTimeAsync(5 * grace);
  expect(done).toEqual([]);
});

describe('a call whose agent is gone', () => {
  test('goes back into the queue after half a minute, whether their telephone broke off or was never on', async () => {
    const { office, done, take } = openOffice();
    const line = someLine();
    await office.enter('customer', 'call', line);
    take();
    expect(standing(line)).toBe('connecting');
    await vi.advanceTimersByTimeAsync(grace);
    expect([done, standing(line)]).toEqual([['giveBack'], 'waiting']);

    const phone = somePhone();
    const there = office.add(phone);
    office.switch(phone, true);
    take();
    expect(standing(line)).toBe('talking');
    there[Symbol.dispose]();
    expect(standing(line)).toBe('away');
    await vi.advanceTimersByTimeAsync(grace);
    expect([done, standing(line)]).toEqual([['giveBack', 'giveBack'], 'waiting']);
  });
});

test('an older window of the same call steps back, and its going changes nothing', async () => {
  const { office, done } = openOffice();
  const [first, second] = [someLine(), someLine()];
  const call = await office.enter('customer', 'call', first);
  await office.enter('customer', 'call', second);
  expect(first.ends).toEqual([lineEnds.elsewhere]);
  call?.leave(first);
  await vi.advanceTimersByTimeAsync(2 * grace);
  expect([done, call?.isThere]).toEqual([[], true]);
});

test('nobody gets onto a call of somebody else', async () => {
  const { office } = openOffice();
  await office.enter('customer', 'call', someLine());
  expect(await office.enter('stranger', 'call', someLine())).toBeUndefined();
  expect(await office.enter('stranger', 'another', someLine())).toBeUndefined();
  expect(office.calls).toBe(1);
});
