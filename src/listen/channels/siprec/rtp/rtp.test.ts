import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPacket, type RtpPacket } from './packet.ts';
import { RtpStream } from './rtp-stream.ts';

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
