import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spoiled } from '#listen/lines/testing/spoiled.ts';
import messages from '../fixtures/stream.json' with { type: 'json' };
import { readPayload } from './read-payload.ts';
import { readStreamMessage } from './stream-message.ts';

const read = (message: unknown) => readStreamMessage(Buffer.from(JSON.stringify(message)));
const names = new Set(['too-long', 'not-utf-8', 'not-json', 'malformed', 'unknown-message']);

describe('a message of a stream', () => {
  test.each(messages)('$event is read', (message) => {
    expect(read(message)).toMatchObject({ event: message.event, ...('sequenceNumber' in message ? { sequenceNumber: Number(message.sequenceNumber) } : {}) });
  });

  test('may carry its numbers as numbers, and fields nobody knows', () => {
    expect(read({ ...messages[2], sequenceNumber: 2, extra: {} })).toMatchObject({ event: 'media', sequenceNumber: 2, media: { timestamp: 155 } });
  });

  test.each<[string, Uint8Array, string]>([
    ['a megabyte', Buffer.alloc(1_048_576, 0x20), 'too-long'],
    ['a byte that is no UTF-8', Buffer.from([0x22, 0xc0, 0xaf, 0x22]), 'not-utf-8'],
    ['half a message', Buffer.from(JSON.stringify(messages[1])).subarray(0, 90), 'not-json'],
    ['a list', Buffer.from('[]'), 'malformed'],
    ['another kind', Buffer.from('{"event":"clear"}'), 'unknown-message'],
    ['a kind named like a part of every object', Buffer.from('{"event":"constructor"}'), 'unknown-message'],
    ['a call that is none', Buffer.from(JSON.stringify({ ...messages[6], stop: { callSid: 'CA1' } })), 'malformed'],
    ['a negative number', Buffer.from(JSON.stringify({ ...messages[5], sequenceNumber: '-1' })), 'malformed'],
  ])('%s has its name', (_what, frame, name) => expect(readStreamMessage(frame)).toBe(name));

  test('is a reading or a name, never an exception, however it was spoiled', () => {
    for (const message of messages) {
      fc.assert(
        fc.property(spoiled(message), (changed) => {
          const reading = read(changed);
          expect(typeof reading === 'string' ? names.has(reading) : 'event' in reading).toBe(true);
        }),
        { numRuns: 300 },
      );
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (frame) => names.has(String(readStreamMessage(frame))) || typeof readStreamMessage(frame) === 'object'));
  });
});

describe('sound in Base64', () => {
  test('is exactly what was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 4_000 }), (samples) => {
        expect(readPayload(Buffer.from(samples).toString('base64'))).toEqual(Uint8Array.from(samples));
      }),
    );
  });

  test('is none when it is empty, longer than half a second, or not Base64', () => {
    expect([readPayload(''), readPayload('A'.repeat(5_340))]).toEqual(['empty-sound', 'sound-too-long']);
    expect(['AAA', 'AA-_', 'AA==AAAA', 'AA A'].map(readPayload)).toEqual(['bad-payload', 'bad-payload', 'bad-payload', 'bad-payload']);
  });
});
