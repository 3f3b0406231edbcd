import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GuestConversation, Person, Visit } from '../contract/visit.ts';
import { nothingHeard, visitAfter, type VisitChange, type VisitState } from './visit-state.ts';

const person = (id: string): Person => ({ id, name: id, function: { de: 'Kollegin', en: 'colleague' } });
const visit: Visit = {
  id: 'v',
  host: person('host'),
  guest: person('me'),
  by: 'guest',
  state: 'active',
  askedAt: '2026-01-01T10:00:00.000Z',
  begunAt: '2026-01-01T10:01:00.000Z',
  endedAt: null,
  can: { agree: false, end: true },
};
const turn = (key: string, text = 'Worte der Kundin') => ({ key, by: 'customer' as const, text, at: '2026-01-01T10:02:00.000Z' });
const about = { channel: 'chat', language: 'de' as const, brand: null, product: null, mayQuote: false, spoken: null };
const open = (handle: string, ...keys: string[]): GuestConversation => ({ handle, door: 'open', about, turns: keys.map((key) => turn(key)) });
const closed = (handle: string, door: 'closed' | 'asked' = 'closed'): GuestConversation => ({ handle, door, about: null, turns: [] });

function after(...changes: VisitChange[]): VisitState {
  return changes.reduce(visitAfter, nothingHeard);
}
const begin = (...conversations: GuestConversation[]): VisitChange[] => [
  { type: 'visit', visit, guests: [visit.guest, person('other')] },
  { type: 'conversations', conversations },
];
const numbers = ({ seats }: VisitState) => Object.fromEntries((seats ?? []).map(({ handle, number }) => [handle, number]));

describe('the guest’s screen', () => {
  test('names the other guests and not the guest themselves', () => {
    expect(after(...begin()).guests.map(({ id }) => id)).toEqual(['other']);
  });

  test('adds what is said, once, also when a frame comes twice', () => {
    const state = after(...begin(open('a')), { type: 'turn', handle: 'a', turn: turn('1') }, { type: 'turn', handle: 'a', turn: turn('1') });
    expect(state.seats?.[0]?.turns.map(({ key }) => key)).toEqual(['1']);
  });

  test('marks a conversation in which something was said while another one is in view', () => {
    const before = after(...begin(open('a'), open('b')), { type: 'turn', handle: 'b', turn: turn('1') });
    expect(before.seats?.map(({ hasNews }) => hasNews)).toEqual([false, true]);
    expect(visitAfter(before, { type: 'select', handle: 'b' }).seats?.map(({ hasNews }) => hasNews)).toEqual([false, false]);
  });

  test('keeps each conversation at its number and gives a free one to the next', () => {
    const state = after(...begin(closed('a'), closed('b'), closed('c')), { type: 'gone', handle: 'b' }, { type: 'conversation', conversation: closed('d') });
    expect(numbers(state)).toEqual({ a: 1, d: 2, c: 3 });
    expect(numbers(after(...begin(closed('a'), closed('b')), { type: 'conversations', conversations: [closed('b'), closed('a')] }))).toEqual({ a: 1, b: 2 });
  });
});

describe('the conversation in view', () => {
  test('is the first with an open door, and the first of all while none is open', () => {
    expect(after(...begin(closed('a'), open('b'))).selected).toBe('b');
    expect(after(...begin(closed('a'), closed('b', 'asked'))).selected).toBe('a');
  });

  test('follows a door that opens, unless the guest has chosen one', () => {
    const opened: VisitChange = { type: 'conversation', conversation: open('b') };
    expect(after(...begin(closed('a'), closed('b')), opened).selected).toBe('b');
    expect(after(...begin(closed('a'), closed('b')), { type: 'select', handle: 'a' }, opened).selected).toBe('a');
  });

  test('does not jump away from an open door', () => {
    expect(after(...begin(open('a'), closed('b')), { type: 'conversation', conversation: open('b') }).selected).toBe('a');
  });

  test('is another one once it is gone, and none when all are', () => {
    const chosen = after(...begin(closed('a'), open('b'), closed('c')), { type: 'select', handle: 'c' }, { type: 'gone', handle: 'c' });
    expect([chosen.selected, chosen.isChosen]).toEqual(['b', false]);
    expect(after(...begin(open('a')), { type: 'gone', handle: 'a' }).selected).toBeNull();
  });
});

describe('words', () => {
  const heard = begin(open('a', '1', '2'), closed('b'));

  test.each<[string, VisitChange]>([
    ['the door closes', { type: 'conversation', conversation: closed('a') }],
    ['the customer is asked anew', { type: 'conversation', conversation: closed('a', 'asked') }],
    ['the conversation is gone', { type: 'gone', handle: 'a' }],
    ['the connection is lost', { type: 'lost' }],
    ['the visit ends', { type: 'visit', visit: { ...visit, state: 'ended' }, guests: [] }],
    ['the watch is refused', { type: 'over' }],
  ])('leave the screen when %s', (_when, change) => {
    expect(JSON.stringify(after(...heard))).toContain('Worte');
    expect(JSON.stringify(after(...heard, change))).not.toContain('Worte');
  });

  test('that the agent recalled are gone, and the others stay', () => {
    const state = after(...heard, { type: 'conversation', conversation: open('a', '1') });
    expect(state.seats?.[0]?.turns.map(({ key }) => key)).toEqual(['1']);
  });

  test('do not come in through a door that is not open', () => {
    expect(JSON.stringify(after(...heard, { type: 'turn', handle: 'b', turn: turn('3', 'Geheimes') }))).not.toContain('Geheimes');
    expect(JSON.stringify(after(...heard, { type: 'lost' }, { type: 'turn', handle: 'a', turn: turn('3', 'Geheimes') }))).not.toContain('Geheimes');
  });

  test('come back with the first list after a lost connection', () => {
    const state = after(...heard, { type: 'lost' }, { type: 'conversations', conversations: [open('a', '1', '2')] });
    expect([state.isLost, state.seats?.[0]?.turns.length]).toEqual([false, 2]);
  });

  test('stand on the screen only behind an open door, whatever happens in whatever order', () => {
    const handle = fc.constantFrom('a', 'b', 'c');
    const conversation = fc.oneof(
      handle.map((name) => open(name, '1')),
      handle.map((name) => closed(name)),
      handle.map((name) => closed(name, 'asked')),
    );
    const change: fc.Arbitrary<VisitChange> = fc.oneof(
      conversation.map((each) => ({ type: 'conversation' as const, conversation: each })),
      fc.uniqueArray(conversation, { selector: (each) => each.handle }).map((conversations) => ({ type: 'conversations' as const, conversations })),
      fc.tuple(handle, fc.constantFrom('1', '2', '3')).map(([name, key]) => ({ type: 'turn' as const, handle: name, turn: turn(key) })),
      handle.map((name) => ({ type: 'gone' as const, handle: name })),
      handle.map((name) => ({ type: 'select' as const, handle: name })),
      fc.constantFrom<VisitChange>({ type: 'lost' }, { type: 'over' }, { type: 'visit', visit, guests: [] }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const doors = new Map<string, string>();
        let state = nothingHeard;
        let isOver = false;
        for (const each of changes) {
          state = visitAfter(state, each);
          isOver ||= each.type === 'over';
          if (each.type === 'conversation') doors.set(each.conversation.handle, each.conversation.door);
          if (each.type === 'conversations') doors.clear();
          if (each.type === 'conversations') for (const one of each.conversations) doors.set(one.handle, one.door);
          if (each.type === 'gone') doors.delete(each.handle);
          if (each.type === 'lost') for (const name of doors.keys()) doors.set(name, 'closed');
          for (const seat of state.seats ?? []) {
            if (seat.turns.length > 0) expect([isOver, doors.get(seat.handle)]).toEqual([false, 'open']);
          }
          const taken = (state.seats ?? []).map(({ number }) => number);
          expect(new Set(taken).size).toBe(taken.length);
          if (state.selected !== null) expect(state.seats?.some(({ handle: name }) => name === state.selected)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
