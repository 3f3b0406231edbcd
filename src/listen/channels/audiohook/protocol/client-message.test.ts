import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spoiled } from '#listen/lines/testing/spoiled.ts';
import { chooseMedia } from './choose-media.ts';
import { readClientMessage } from './client-message.ts';
import { readSound } from './read-sound.ts';

const id = '3f2b8c1e-1d2c-4b5a-9e8f-7a6b5c4d3e2f';
const media = { type: 'audio', format: 'PCMU', channels: ['external', 'internal'], rate: 8_000 } as const;
const parameters: Readonly<Record<string, Record<string, unknown>>> = {
  open: {
    organizationId: id,
    conversationId: id,
    participant: { id, ani: 'tel:+4930123456', aniName: 'Käthe Müller', dnis: 'tel:+4980055555' },
    media: [media],
    language: 'de-DE',
    supportedLanguages: true,
    continuedSessions: [{ id, serverseq: 3, clientseq: 5 }],
    customConfig: { agent: 'maren@example.org' },
  },
  close: { reason: 'end' },
  discarded: { start: 'PT1.5S', discarded: 'PT.2S' },
  error: { code: 409, message: 'late' },
  paused: {},
  ping: { rtt: 'PT0.02S' },
  resumed: { start: 'PT0S', discarded: 'PT3S' },
  update: { language: 'en-GB' },
};
const messages = Object.entries(parameters).map(([type, each]) => ({ version: '2', id, type, seq: 4, serverseq: 2, position: 'PT1.6S', parameters: each }));
const frame = (message: unknown) => Buffer.from(JSON.stringify(message) ?? '');
const names = ['too-long', 'not-utf-8', 'not-json', 'malformed', 'bad-parameters'];

test.each(messages)('$type is read as it was said', (message) => {
  expect(readClientMessage(frame(message))).toEqual({ type: message.type, id, seq: 4, serverseq: 2, position: 1.6, parameters: message.parameters });
});

test('a spoiled message is read or refused by name, whatever was spoiled', () => {
  fc.assert(
    fc.property(fc.constantFrom(...messages).chain(spoiled), (message) => {
      const read = readClientMessage(frame(message));
      if (typeof read === 'string') expect(names).toContain(read);
      else expect(read).toMatchObject({ id: message['id'], seq: message['seq'] });
    }),
    { numRuns: 2_000 },
  );
});

test('a message cut anywhere, and any bytes at all, are refused by name', () => {
  for (const message of messages) {
    const whole = frame(message);
    for (let end = 0; end < whole.length; end += 1) expect(['not-json', 'not-utf-8']).toContain(readClientMessage(whole.subarray(0, end)));
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void expect(names).toContain(readClientMessage(bytes))));
});

test('of spoiled media one is chosen that was offered, or none', () => {
  fc.assert(
    fc.property(fc.array(spoiled({ ...media, channels: [...media.channels] }), { maxLength: 6 }), (offered) => {
      const chosen = chooseMedia(offered);
      if (chosen) expect(offered.map((each) => JSON.stringify([each['format'], each['channels']]))).toContain(JSON.stringify([chosen.format, chosen.channels]));
    }),
  );
});

test('a frame of any length is whole samples of every side, or refused by name', () => {
  const format = fc.constantFrom('PCMU' as const, 'L16' as const);
  const channels = fc.constantFrom<Array<'external' | 'internal'>>(['external'], ['internal'], ['external', 'internal']);
  fc.assert(
    fc.property(format, channels, fc.nat(70_000), (sort, sides, length) => {
      const sound = readSound(new Uint8Array(length), { ...media, format: sort, channels: sides }, 8_000);
      const step = sides.length * (sort === 'L16' ? 2 : 1);
      if (typeof sound !== 'string') expect([sound.samples.length, sound.parties.length]).toEqual([length / (sort === 'L16' ? 2 : 1), sides.length]);
      else expect(sound).toBe(length === 0 ? 'empty-sound' : length > 16_000 * step ? 'sound-too-long' : 'uneven-sound');
    }),
  );
});
