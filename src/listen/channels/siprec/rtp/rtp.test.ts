import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearOf } from '#listen/calls/contract/mu-law.ts';
import type { Sound } from '#listen/gate/contract/sound.ts';
import { linearOfALaw, toMuLawFromALaw } from './a-law.ts';
import { readPacket, type RtpPacket } from './packet.ts';
import { RtpStream } from './rtp-stream.ts';
import { Weaver } from './weaver.ts';

describe('A-law', () => {
  test('has the steps of the standard', () => {
    // ITU-T G.711, table 1a, in sixteen bits: the smallest and the greatest steps of both signs.
    expect([0xd5, 0x55, 0xaa, 0x2a, 0x80].map(linearOfALaw)).toEqual([8, -8, 32_256, -32_256, 5_504]);
  });

  test('loses no more on its way into µ-law than µ-law loses anyhow', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    toMuLawFromALaw(bytes).forEach((mu, byte) => {
      const linear = linearOfALaw(byte);
      expect(Math.abs(linearOf(mu) - linear)).toBeLessThanOrEqual(Math.max(16, Math.abs(linear) / 16));
    });
  });
});

describe('a packet', () => {
  const bytes = Buffer.from('9fe0000a0000006400000bb800000001bede000100000000ffffffff02', 'hex');

  test('is read past its extension and contributors, without its padding', () => {
    const plain = readPacket(Buffer.from('8000000a0000006400000bb8d5d5', 'hex'));
    expect(plain).toEqual({ payloadType: 0, sequence: 10, timestamp: 100, source: 3_000, payload: Buffer.from('d5d5', 'hex') });
    const full = readPacket(Buffer.from('b188000a0000006400000bb800000001bede000100000000aabb0002', 'hex'));
    expect(full).toEqual({ payloadType: 8, sequence: 10, timestamp: 100, source: 3_000, payload: Buffer.from('aabb', 'hex') });
  });

  test('whatever comes is read or has a name', () => {
    expect(readPacket(Buffer.alloc(3))).toBe('rtp-truncated');
    expect(readPacket(Buffer.alloc(40, 0x41))).toBe('not-rtp');
    expect(readPacket(bytes)).toBe('rtp-truncated');
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (each) => {
      if (each.length > 0) each[0] = ((each[0] ?? 0) & 0x3f) | 0x80;
      const packet = readPacket(each);
      expect(typeof packet === 'string' || packet.payload.length <= each.length - 12).toBe(true);
    }));
  });
});

const silent = new Uint8Array(160);
const packet = (sequence: number, timestamp: number, source = 1): RtpPacket => ({ payloadType: 0, sequence: sequence & 0xffff, timestamp: timestamp >>> 0, source, payload: silent });
const placed = (stream: RtpStream, each: RtpPacket, now: number) => {
  const where = stream.place(each, silent, now);
  return typeof where === 'string' ? where : where.position;
};

describe('a stream', () => {
  test('puts packets at their place in whatever order, across the turn of its counters', () => {
    const stream = new RtpStream();
    const at = (n: number) => placed(stream, packet(65_534 + n, 2 ** 32 - 200 + n * 160), 1_000 + n * 160);
    expect([0, 2, 1, 3, 4].map(at)).toEqual([1_000, 1_320, 1_160, 1_480, 1_640]);
    expect([1, 4].map(at)).toEqual(['repeated-packet', 'repeated-packet']);
  });

  test('begins anew with another source, or where time has jumped', () => {
    const stream = new RtpStream();
    placed(stream, packet(1, 0), 0);
    expect(placed(stream, packet(900, 5_000, 2), 320)).toBe(320);
    expect(placed(stream, packet(901, 5_160, 2), 480)).toBe(480);
    expect(placed(stream, packet(902, 900_000, 2), 640)).toBe(640);
    expect(placed(stream, packet(903, 900_160, 2), 800)).toBe(800);
  });

  test('does not believe a single packet from nowhere, but two in a row', () => {
    const stream = new RtpStream();
    placed(stream, packet(1, 0), 0);
    expect(placed(stream, packet(30_000, 77), 160)).toBe('stray-packet');
    expect(placed(stream, packet(2, 160), 160)).toBe(160);
    expect(placed(stream, packet(40_000, 77), 320)).toBe('stray-packet');
    expect(placed(stream, packet(40_001, 237), 480)).toBe(480);
    expect(placed(stream, packet(40_002, 397), 640)).toBe(640);
  });
});

describe('both sides', () => {
  const weaving = () => {
    const sounds: Sound[] = [];
    const late: number[] = [];
    const weaver = new Weaver((sound) => sounds.push(sound), () => late.push(1));
    weaver.expect(new Set(['customer', 'agent'] as const));
    const say = (party: 'customer' | 'agent', position: number, value: number, length = 160) => weaver.push({ position, samples: new Uint8Array(length).fill(value) }, [party]);
    return { sounds, late, weaver, say, seen: () => sounds.map(({ position, samples }) => [position, samples[0], samples[1]]) };
  };

  test('go on together, sample by sample in turn', () => {
    const { say, seen, sounds } = weaving();
    say('customer', 0, 1);
    expect(seen()).toEqual([]);
    say('agent', 0, 2);
    say('agent', 160, 4);
    say('customer', 160, 3);
    expect(seen()).toEqual([[0, 1, 2], [160, 3, 4]]);
    expect(sounds[0]?.parties).toEqual(['customer', 'agent']);
  });

  test('wait sixty milliseconds for each other, and not longer', () => {
    const { say, seen, late } = weaving();
    for (let n = 0; n < 5; n += 1) say('customer', n * 160, n);
    expect(seen()).toEqual([[0, 0, 255], [160, 1, 255]]);
    say('agent', 0, 9);
    expect(late).toHaveLength(1);
    say('agent', 320, 9);
    expect(seen().at(-1)).toEqual([320, 2, 9]);
  });

  test('are the same where they share a stream, and one where only one is known', () => {
    const { weaver, sounds } = weaving();
    weaver.push({ position: 0, samples: new Uint8Array(160).fill(5) }, ['customer', 'agent']);
    expect(sounds[0]?.samples.subarray(0, 2)).toEqual(new Uint8Array([5, 5]));
    weaver.expect(new Set(['agent'] as const));
    weaver.push({ position: 640, samples: new Uint8Array(320).fill(6) }, ['agent']);
    expect(sounds.slice(1).map(({ position, parties, samples }) => [position, parties, samples.length])).toEqual([[640, ['agent'], 160], [800, ['agent'], 160]]);
  });

  test('hold on to nothing that did not go on', () => {
    const { say, seen, weaver } = weaving();
    say('customer', 0, 1);
    weaver.clear();
    say('agent', 0, 2);
    say('customer', 160, 3);
    say('agent', 160, 4);
    expect(seen()).toEqual([[0, 255, 2], [160, 3, 4]]);
  });

  test('never hand on more, or something else, than was said', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('customer', 'agent'), fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 1_600 })), { maxLength: 60 }), (said) => {
      const { say, sounds } = weaving();
      for (const [party, position, length] of said) say(party as 'customer', position, party === 'customer' ? 1 : 2, length);
      for (const { samples } of sounds) {
        expect(samples).toHaveLength(320);
        samples.forEach((value, index) => expect([index % 2 === 0 ? 1 : 2, 255]).toContain(value));
      }
    }), { numRuns: 50 });
  });
});
