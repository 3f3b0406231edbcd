import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spoiled } from '#listen/lines/testing/spoiled.ts';
import { readDelivery } from './read-delivery.ts';

const wanted = { groups: [], closedStates: ['closed', 'merged'] };
const fixtures = join(import.meta.dirname, 'fixtures');
const payloads = readdirSync(fixtures).map((name) => JSON.parse(readFileSync(join(fixtures, name), 'utf8')) as Record<string, unknown>);
const read = (name: string, change: { ticket?: object; article?: object } = {}) => {
  const { ticket, article } = JSON.parse(readFileSync(join(fixtures, name), 'utf8')) as { ticket: object; article: object };
  return readDelivery({ ticket: { ...ticket, ...change.ticket }, article: { ...article, ...change.article } }, wanted);
};

describe('a recorded delivery of Zammad', () => {
  test('of a customer’s mail begins the thread with the way back and says its words without markup; pictures in it are no files', () => {
    const at = new Date('2026-05-01T08:30:05.318Z');
    expect(read('mail-of-customer.json')).toEqual([
      { do: 'begin', thread: '81', at, order: 104, customer: { ref: '8', address: JSON.stringify({ type: 'email', to: 'Frieda Beispiel <frieda@example.org>', subject: 'Wasserkocher tropft' }) }, channel: 'mail', language: 'de' },
      { do: 'say', thread: '81', message: '104', by: 'customer', text: 'Guten Tag,\n\nmein Wasserkocher tropft.', at, order: 104, attachments: [{ name: 'Rechnung.pdf', mediaType: 'application/pdf', size: 120_334 }], speaker: undefined },
    ]);
  });

  test('of an agent’s answer names who wrote it, and that they serve; the way back stays', () => {
    expect(read('answer-of-agent.json')).toMatchObject([
      { do: 'begin', customer: { ref: '8', address: undefined } },
      { do: 'say', by: 'agent', agent: { externalId: '5', email: 'carla@example.com', name: 'Carla Muster' } },
      { do: 'serve', agent: { externalId: '5', email: 'carla@example.com' } },
    ]);
    expect(read('answer-of-agent.json', { article: { preferences: { ohrensessel: 'key' } } })).toMatchObject([{}, { echoOf: 'key' }, {}]);
  });

  test('of an internal note says nothing of it, but tells who serves', () => {
    expect(read('internal-note.json')).toEqual([{ do: 'serve', thread: '81', agent: { externalId: '5', email: 'carla@example.com', name: 'Carla Muster' }, at: new Date('2026-05-01T08:41:10.500Z'), order: Number.MAX_SAFE_INTEGER }]);
    expect(read('internal-note.json', { ticket: { owner: { id: 1 }, owner_id: 1 } })).toBe('private');
    expect(JSON.stringify(read('answer-of-agent.json', { article: { internal: null } }))).not.toContain('Deckel');
  });

  test('of a final state ends it, of a state of the house’s own as well', () => {
    expect(read('ticket-closed.json')).toMatchObject([{ do: 'close', thread: '81', finished: true }]);
    expect(read('ticket-closed.json', { ticket: { state: { name: 'merged' } } })).toMatchObject([{ do: 'close' }]);
    expect(read('ticket-closed.json', { ticket: { state: 'pending close' } })).toMatchObject([{ do: 'serve' }]);
  });

  test('of a call somebody wrote down, or of an automatic answer, means nothing here', () => {
    expect(read('phone-note.json')).toBe('nothing to do');
    expect(read('mail-of-customer.json', { article: { sender: 'System' } })).toBe('nothing to do');
  });

  test('of somebody in copy names them as another speaker', () => {
    expect(read('mail-of-customer.json', { article: { created_by: { id: 77 }, created_by_id: 77 } })).toMatchObject([{}, { speaker: 'person 77' }]);
  });

  test('of another group is not ours', () => {
    const payload = payloads.find((each) => 'article' in each);
    expect(readDelivery(payload, { ...wanted, groups: ['Werkstatt'] })).toBe('other group');
    expect(readDelivery(payload, { ...wanted, groups: ['Service Desk'] })).not.toBe('other group');
  });
});

describe('whatever comes', () => {
  test('is read or refused by name, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (payload) => {
        expect(['string', 'object']).toContain(typeof readDelivery(payload, wanted));
      }),
    );
  });

  test('even where any field of a real delivery is something else, never brings an internal word in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...payloads).chain(spoiled), (changed) => {
        const reading = readDelivery(changed, wanted);
        if (typeof reading === 'string') return;
        for (const deed of reading) {
          expect(Number.isFinite(deed.at.getTime())).toBe(true);
          if (deed.do === 'say') expect((changed['article'] as { internal?: unknown }).internal).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
