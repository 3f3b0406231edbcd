import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spoiled } from '#listen/lines/testing/spoiled.ts';
import { readDelivery } from './read-delivery.ts';

const wanted = { account: 1, inboxes: [] };
const fixtures = join(import.meta.dirname, 'fixtures');
const read = (name: string, change: object = {}) => {
  const payload = JSON.parse(readFileSync(join(fixtures, name), 'utf8')) as object;
  return readDelivery({ ...payload, ...change }, wanted);
};

describe('a recorded delivery of Chatwoot', () => {
  test('of a customer’s message begins the thread and says it, at the customer’s own moment', () => {
    expect(read('message-incoming-whatsapp.json')).toEqual([
      { do: 'begin', thread: '17', at: new Date('2026-05-01T08:30:05.250Z'), order: 4711, customer: { ref: '88' }, channel: 'social', language: 'de' },
      { do: 'say', thread: '17', message: '4711', by: 'customer', text: 'Guten Tag, mein Wasserkocher tropft.', at: new Date('2026-05-01T08:30:05.250Z'), order: 4711 },
    ]);
  });

  test('of an agent’s answer names who wrote it, and that they serve', () => {
    const deeds = read('message-outgoing.json');
    expect(deeds).toMatchObject([
      { do: 'begin' },
      { do: 'say', by: 'agent', agent: { externalId: '5', email: 'carla@example.org', name: 'Carla' }, echoOf: undefined },
      { do: 'serve', agent: { externalId: '5' } },
    ]);
  });

  test('of our own message names the errand it carried', () => {
    expect(read('message-outgoing.json', { content_attributes: { ohrensessel: '0199f0a0-0000-7000-8000-000000000001' } })).toMatchObject([{}, { echoOf: '0199f0a0-0000-7000-8000-000000000001' }, {}]);
  });

  test('of somebody else in a group names them as another speaker', () => {
    expect(read('message-incoming-whatsapp.json', { sender: { id: 99, name: 'Somebody else' } })).toMatchObject([{ customer: { ref: '88' } }, { do: 'say', speaker: 'contact 99' }]);
  });

  test.each([
    ['a private note', 'message-private-note.json', {}],
    ['an answer that does not say whether it is private', 'message-outgoing.json', { private: undefined }],
  ])('of %s means nothing here', (_what, name, change) => {
    expect(read(name, change)).toBe('private');
  });

  test.each([
    ['an activity', 'message-outgoing.json', { message_type: 'activity' }],
    ['a deleted message', 'message-outgoing.json', { content_attributes: { deleted: true } }],
    ['a survey', 'message-outgoing.json', { message_type: 'template', content_type: 'input_csat' }],
    ['a message without words or files', 'message-incoming-whatsapp.json', { content: null }],
    ['somebody who types', 'typing.json', {}],
  ])('of %s means nothing here either', (_what, name, change) => {
    expect(read(name, change)).toBe('nothing to do');
  });

  test('of a resolved conversation ends it for good', () => {
    expect(read('conversation-resolved.json')).toEqual([{ do: 'close', thread: '17', at: new Date('2026-05-01T08:41:10.500Z'), finished: true }]);
  });

  test('of an assignment serves, of one taken back releases, of any other change does nothing', () => {
    expect(read('conversation-assigned.json')).toMatchObject([{ do: 'serve', thread: '17', agent: { externalId: '5', email: undefined } }]);
    const meta = { sender: { id: 88, name: 'Frieda' }, assignee: null };
    expect(read('conversation-assigned.json', { meta })).toMatchObject([{ do: 'release', thread: '17' }]);
    expect(read('conversation-assigned.json', { meta, changed_attributes: [{ priority: { previous_value: null, current_value: 'high' } }] })).toBe('nothing to do');
  });

  test('of another account or inbox is not ours', () => {
    expect(read('message-outgoing.json', { account: { id: 2 } })).toBe('other account');
    const payload = JSON.parse(readFileSync(join(fixtures, 'message-outgoing.json'), 'utf8')) as unknown;
    expect(readDelivery(payload, { account: 1, inboxes: ['Werkstatt'] })).toBe('other inbox');
    expect(readDelivery(payload, { account: 1, inboxes: ['WhatsApp'] })).not.toBe('other inbox');
    expect(readDelivery(payload, { account: 1, inboxes: ['3'] })).not.toBe('other inbox');
  });

  test.each([
    ['Channel::WebWidget', 'chat'],
    ['Channel::Api', 'chat'],
    ['Channel::Email', 'mail'],
    ['Channel::Whatsapp', 'social'],
    ['Channel::FacebookPage', 'social'],
    ['Channel::Instagram', 'social'],
    ['Channel::Telegram', 'social'],
    ['Channel::TwilioSms', 'social'],
    ['Channel::Sms', 'social'],
    ['Channel::SomethingNew', 'social'],
  ])('over %s comes over channel %s', (kind, channel) => {
    const payload = JSON.parse(readFileSync(join(fixtures, 'message-incoming-whatsapp.json'), 'utf8')) as { conversation: object };
    expect(readDelivery({ ...payload, conversation: { ...payload.conversation, channel: kind } }, wanted)).toMatchObject([{ channel }, {}]);
  });

  test('in every version of the time it was written at means the same moment', () => {
    for (const created_at of ['2026-05-01T08:30:05.250Z', '2026-05-01 08:30:05.250 UTC', 1_777_624_205.25]) {
      expect(read('message-incoming-whatsapp.json', { created_at })).toMatchObject([{ at: new Date('2026-05-01T08:30:05.250Z') }, {}]);
    }
    expect(read('message-incoming-whatsapp.json', { created_at: 'yesterday' })).toBe('unreadable');
  });
});

describe('whatever comes', () => {
  const names = readdirSync(fixtures);
  const payloads = names.map((name) => JSON.parse(readFileSync(join(fixtures, name), 'utf8')) as Record<string, unknown>);

  test('is read or refused by name, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (payload) => {
        expect(['string', 'object']).toContain(typeof readDelivery(payload, wanted));
      }),
    );
  });

  test('even where any field of a real delivery is something else, never brings a private word in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...payloads).chain(spoiled), (changed) => {
        const reading = readDelivery(changed, wanted);
        if (typeof reading === 'string') return;
        for (const deed of reading) {
          expect(Number.isFinite(deed.at.getTime())).toBe(true);
          if (deed.do === 'say' && deed.by === 'agent') expect(changed['private']).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
