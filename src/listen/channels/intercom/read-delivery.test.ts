import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spoiled } from '#listen/lines/testing/spoiled.ts';
import { readDelivery } from './read-delivery.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
type Payload = { topic: string; created_at: number; data: { item: { conversation_parts: { conversation_parts: Array<{ part_type: string; body: string }> } } } };
const load = (name: string) => JSON.parse(readFileSync(join(fixtures, name), 'utf8')) as Payload;
const payloads = readdirSync(fixtures).map(load);
const read = (name: string, change: { item?: object; part?: object; topic?: string; created_at?: number } = {}) => {
  const payload = load(name);
  const { item } = payload.data;
  const [part] = item.conversation_parts.conversation_parts;
  const parts = part ? { conversation_parts: { conversation_parts: [{ ...part, ...change.part }] } } : {};
  return readDelivery({ ...payload, topic: change.topic ?? payload.topic, created_at: change.created_at ?? payload.created_at, data: { item: { ...item, ...parts, ...change.item } } });
};
const texts = (reading: ReturnType<typeof readDelivery>) => (typeof reading === 'string' ? [] : reading.flatMap((deed) => (deed.do === 'say' ? deed.text : [])));

describe('a delivery of Intercom in the form of its documentation', () => {
  const at = new Date('2026-05-01T08:30:05Z');
  const first = { do: 'say', thread: '215468900000017', message: '2300000101', by: 'customer', text: 'Guten Tag, mein Wasserkocher tropft.', at, order: 2_300_000_101, speaker: undefined };

  test('of a new conversation begins the thread and says its first words', () => {
    expect(read('user-created.json')).toEqual([{ do: 'begin', thread: '215468900000017', at, order: -1, customer: { ref: '5bc8f7ae2d96695c18a00001' }, channel: 'chat', language: 'de' }, first]);
  });

  test('of a reply says it without markup, with its files, and once more how the conversation began as long as it is young', () => {
    expect(read('user-replied.json')).toMatchObject([{ do: 'begin' }, first, { message: '2300000105', text: 'Seit gestern & überall.', attachments: [{ name: 'tropft.jpg', mediaType: 'image/jpeg', size: 120_334 }] }]);
    expect(texts(read('user-replied.json', { created_at: 1_777_624_205 + 90_000 }))).toEqual(['Seit gestern & überall.']);
    expect(read('user-replied.json', { part: { author: { type: 'lead', id: 'another' } } })).toMatchObject([{}, {}, { speaker: 'contact another' }]);
  });

  test('of an agent’s reply names who wrote it, and that they serve', () => {
    expect(read('admin-replied.json')).toMatchObject([{}, {}, { by: 'agent', agent: { externalId: '814860', email: 'carla@example.com', name: 'Carla Muster' } }, { do: 'serve', agent: { externalId: '814860', email: 'carla@example.com' } }]);
  });

  test('of a note or an assignment says none of its words', () => {
    expect(texts(read('admin-noted.json'))).toEqual([first.text]);
    expect(texts(read('admin-assigned.json'))).toEqual([first.text]);
    expect(read('admin-assigned.json')).toMatchObject([{}, {}, { do: 'serve', agent: { externalId: '814861' } }]);
    expect(read('admin-assigned.json', { item: { admin_assignee_id: 0 } })).toMatchObject([{}, {}, { do: 'release' }]);
    expect(texts(read('admin-replied.json', { part: { part_type: undefined } }))).toEqual([first.text]);
  });

  test('of an end says the words it came with, and ends it', () => {
    expect(read('admin-closed.json')).toMatchObject([{}, {}, { do: 'say', text: 'Gern geschehen.' }, { do: 'close', finished: true }]);
  });

  test('of what was redacted, of a bot, a campaign, a call says nothing', () => {
    expect(texts(read('user-replied.json', { part: { redacted: true } }))).toEqual([first.text]);
    expect(texts(read('admin-replied.json', { part: { author: { type: 'bot', id: '1' } } }))).toEqual([first.text]);
    expect(texts(read('user-created.json', { item: { source: { id: '1', type: 'conversation', delivered_as: 'automated', body: 'Neu!', author: { type: 'admin', id: '9' } } } }))).toEqual([]);
    expect(read('user-created.json', { item: { source: { type: 'phone_call', id: '1' } } })).toBe('nothing to do');
  });

  test('of what is not asked for means nothing', () => {
    expect(read('user-created.json', { topic: 'contact.created' })).toBe('nothing to do');
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

  test('even where any field of a real delivery is something else, never brings a note in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...payloads).chain((payload) => spoiled(payload)), (changed) => {
        const reading = readDelivery(changed);
        if (typeof reading === 'string') return;
        for (const deed of reading) {
          expect(Number.isFinite(deed.at.getTime())).toBe(true);
          if (deed.do !== 'say' || deed.message === '2300000101') continue;
          const parts = (changed as Payload).data.item.conversation_parts.conversation_parts as Array<{ part_type: unknown; id?: unknown }>;
          expect(['comment', 'open', 'close', undefined]).toContain(parts.find((part) => String(part.id) === deed.message)?.part_type);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
