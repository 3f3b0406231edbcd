import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spoiled } from '#listen/lines/testing/spoiled.ts';
import { readDelivery } from './read-delivery.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
type Payload = { type: string; detail: object; event: { comment?: { is_public?: unknown } } };
const load = (name: string) => JSON.parse(readFileSync(join(fixtures, name), 'utf8')) as Payload;
const payloads = readdirSync(fixtures).map(load);
const read = (name: string, change: { detail?: object; comment?: object; event?: object } = {}) => {
  const payload = load(name);
  const { comment } = payload.event;
  return readDelivery({ ...payload, detail: { ...payload.detail, ...change.detail }, event: { ...payload.event, ...(comment && { comment: { ...comment, ...change.comment } }), ...change.event } });
};

describe('a delivery of Zendesk in the form of its documentation', () => {
  const at = new Date('2026-05-01T08:30:05.318Z');

  test('of a new ticket begins the thread and says nothing yet', () => {
    expect(read('ticket-created.json')).toEqual([{ do: 'begin', thread: '4211', at: new Date('2026-05-01T08:30:05.311Z'), order: 0, customer: { ref: '8447388090494' }, channel: 'mail' }]);
  });

  test('of a customer’s comment says its own words', () => {
    expect(read('comment-of-customer.json')).toEqual([
      { do: 'begin', thread: '4211', at, order: 9_000_000_000_104, customer: { ref: '8447388090494' }, channel: 'mail', language: 'de' },
      { do: 'say', thread: '4211', message: '9000000000104', by: 'customer', text: 'Guten Tag,\n\nmein Wasserkocher tropft.', at, order: 9_000_000_000_104 },
    ]);
    expect(read('comment-of-customer.json', { comment: { author: { id: '77', is_staff: false } } })).toMatchObject([{}, { speaker: 'person 77' }]);
  });

  test('of an agent’s comment names who wrote it, and that they serve', () => {
    expect(read('comment-of-agent.json')).toMatchObject([{ do: 'begin' }, { do: 'say', by: 'agent', agent: { externalId: '8447320465086', name: 'Carla Muster' } }, { do: 'serve', agent: { externalId: '8447320465086' } }]);
  });

  test('of an internal note, or of one that does not say that it is none, says nothing', () => {
    expect(read('internal-note.json')).toBe('private');
    expect(read('comment-of-agent.json', { comment: { is_public: undefined } })).toBe('private');
    expect(read('comment-of-agent.json', { comment: { is_public: 'true' } })).toBe('unreadable');
  });

  test('of a solved ticket ends it; of another state means nothing', () => {
    expect(read('status-solved.json')).toMatchObject([{ do: 'close', thread: '4211', finished: true }]);
    expect(read('status-solved.json', { event: { current: 'PENDING' } })).toBe('nothing to do');
  });

  test('of an assignment serves, without one releases', () => {
    expect(read('assigned.json')).toMatchObject([{ do: 'serve', agent: { externalId: '8447320465086' } }]);
    expect(read('assigned.json', { event: { current: null } })).toMatchObject([{ do: 'release' }]);
  });

  test('of messaging says its words; what repeats them as a comment, a call, a bot say nothing', () => {
    expect(read('message-of-customer.json')).toMatchObject([
      { do: 'begin', thread: '4212', channel: 'chat', customer: { ref: 'messaging 67ab5f5000000000000000aa', address: 'messaging' } },
      { do: 'say', by: 'customer', text: 'Passt der Deckel auf die Kanne?' },
    ]);
    expect(read('message-of-customer.json', { event: { actor: { id: 'zd:answerBot', type: 'system' } } })).toBe('nothing to do');
    expect(read('comment-of-customer.json', { detail: { via: { channel: 'native_messaging' } } })).toBe('nothing to do');
    expect(read('comment-of-customer.json', { detail: { via: { channel: 'voice' } } })).toBe('nothing to do');
  });

  test('of what is not asked for means nothing', () => {
    expect(readDelivery({ type: 'zen:event-type:user.created', time: '2026-05-01T08:30:05Z', detail: { id: '1' }, event: {} })).toBe('nothing to do');
  });
});

describe('whatever comes', () => {
  test('is read or refused by name, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (payload) => {
        expect(['string', 'object']).toContain(typeof readDelivery(payload));
      }),
    );
  });

  test('even where any field of a real delivery is something else, never brings an internal word in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...payloads).chain((payload) => spoiled(payload)), (changed) => {
        const reading = readDelivery(changed);
        if (typeof reading === 'string') return;
        for (const deed of reading) {
          expect(Number.isFinite(deed.at.getTime())).toBe(true);
          if (deed.do === 'say' && changed['type'] === 'zen:event-type:ticket.comment_added') expect((changed as Payload).event.comment?.is_public).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
