import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spoiled } from '#listen/lines/testing/spoiled.ts';
import { Message } from './payload.ts';
import { readDelivery, type Wanted } from './read-delivery.ts';

const wanted: Wanted = { inboxes: [], nameSpeaker: (_thread, handle) => `person ${handle.length}` };
const fixtures = join(import.meta.dirname, 'fixtures');
type Payload = { type: string; payload: { conversation: object; target: { data: object } | null } };
const load = (name: string) => JSON.parse(readFileSync(join(fixtures, name), 'utf8')) as Payload;
const payloads = readdirSync(fixtures).map(load);
const read = (name: string, change: { message?: object; conversation?: object; type?: string } = {}, by = wanted) => {
  const { type, payload } = load(name);
  const target = payload.target && { ...payload.target, data: { ...payload.target.data, ...change.message } };
  return readDelivery({ type: change.type ?? type, payload: { ...payload, conversation: { ...payload.conversation, ...change.conversation }, target } }, by);
};

describe('a delivery of Front in the form of its documentation', () => {
  const at = new Date(1_777_624_205_318);
  const carla = { externalId: 'tea_6r55a', email: 'carla@example.com', name: 'Carla Muster' };

  test('of a mail begins the thread and says its own words; pictures in it are no files', () => {
    expect(read('inbound-received.json')).toEqual([
      { do: 'begin', thread: 'cnv_yo1kg5q', at, customer: { ref: 'frieda@example.org', by: 'mail', address: 'email' }, speaker: 'person 18', channel: 'mail', language: 'de' },
      { do: 'say', thread: 'cnv_yo1kg5q', message: 'msg_1q15qmtq', by: 'customer', text: 'Guten Tag,\n\nmein Wasserkocher tropft.', at, attachments: [{ name: 'Rechnung.pdf', mediaType: 'application/pdf', size: 120_334 }], speaker: 'person 18' },
    ]);
    expect(read('inbound-received.json', { message: { text: null } })).toMatchObject([{}, { text: 'Guten Tag,\n\nmein Wasserkocher tropft.' }]);
    expect(read('inbound-received.json', { conversation: { recipient: { handle: 'otto@example.org' } } })).toMatchObject([{ speaker: 'person 16' }, { speaker: 'person 18' }]);
  });

  test('that is a preview names the message to fetch, and is read with it', () => {
    expect(read('inbound-preview.json')).toEqual({ missing: { conversation: 'cnv_yo1kg5q', message: 'msg_1q15qmtq' } });
    const message = Message.parse(load('inbound-received.json').payload.target?.data);
    expect(readDelivery(load('inbound-preview.json'), wanted, { message, conversation: { id: 'cnv_yo1kg5q', assignee: null } })).toMatchObject([{ do: 'begin', customer: { ref: 'frieda@example.org' } }, { do: 'say', message: 'msg_1q15qmtq' }]);
  });

  test('of an answer names who wrote it, and that they serve; the way back stays', () => {
    expect(read('outbound-sent.json')).toMatchObject([{ do: 'begin', customer: { address: undefined } }, { do: 'say', by: 'agent', agent: carla, text: 'Ist der Deckel zu?', sentAs: 'uid 1eab6a1b5e2f7c1b' }, { do: 'serve', agent: carla }]);
    expect(read('outbound-sent.json', { type: 'out_reply' })).toMatchObject([{}, { message: 'msg_1q15qn00' }, {}]);
  });

  test('of an assignment serves or releases, of an archived conversation ends it', () => {
    expect(read('assignee-changed.json')).toMatchObject([{ do: 'serve', agent: carla }]);
    expect(read('assignee-changed.json', { conversation: { assignee: null } })).toMatchObject([{ do: 'release' }]);
    const preview = { type: 'assignee_changed', payload: { emitted_at: 1_777_624_206, conversation: { id: 'cnv_1' }, target: { data: { id: 'tea_6r55a' } } } };
    expect(readDelivery(preview, wanted)).toEqual({ missing: { conversation: 'cnv_1' } });
    expect(readDelivery(preview, wanted, { conversation: { id: 'cnv_1', assignee: { id: 'tea_6r55a', email: 'carla@example.com' } } })).toMatchObject([{ do: 'serve', agent: { email: 'carla@example.com' } }]);
    expect(readDelivery(preview, wanted, { conversation: { id: 'cnv_1', assignee: null } })).toMatchObject([{ do: 'release' }]);
    expect(read('conversation-archived.json')).toMatchObject([{ do: 'close', finished: true }]);
  });

  test('of a comment, a draft, a call, a tweet says nothing', () => {
    expect(read('comment-added.json')).toBe('nothing to do');
    expect(read('outbound-sent.json', { message: { is_draft: true } })).toBe('nothing to do');
    for (const type of ['call', 'tweet', 'internal']) expect(read('inbound-received.json', { message: { type } })).toBe('nothing to do');
  });

  test('of another inbox is not ours', () => {
    expect(read('inbound-received.json', {}, { ...wanted, inboxes: ['Werkstatt'] })).toBe('other inbox');
    for (const inbox of ['Service', 'inb_41w25']) expect(read('inbound-received.json', {}, { ...wanted, inboxes: [inbox] })).toHaveLength(2);
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

  test('even where any field of a real delivery is something else, never brings a comment in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...payloads).chain((payload) => spoiled(payload)), (changed) => {
        const reading = readDelivery(changed, wanted);
        if (typeof reading === 'string' || 'missing' in reading) return;
        for (const deed of reading) {
          expect(Number.isFinite(deed.at.getTime())).toBe(true);
          if (deed.do === 'say') expect(deed.text).not.toContain('Modell');
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
