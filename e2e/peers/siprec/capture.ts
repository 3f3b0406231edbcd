import { rtpPacket, stretchesOf } from './speech.ts';

/** Writes a capture (libpcap, Ethernet) of an RTP stream of µ-law, one packet every twenty milliseconds. */
export function captureOf(samples: Uint8Array): Buffer {
  const header = Buffer.alloc(24);
  header.writeUInt32LE(0xa1b2c3d4, 0);
  header.writeUInt16LE(2, 4);
  header.writeUInt16LE(4, 6);
  header.writeUInt32LE(65_535, 16);
  header.writeUInt32LE(1, 20);
  const packets = stretchesOf(samples).flatMap((stretch, index) => {
    const frame = frameOf(rtpPacket({ sequence: index, timestamp: index * 160, source: 0x51b9 }, stretch));
    const record = Buffer.alloc(16);
    record.writeUInt32LE(Math.floor(index / 50), 0);
    record.writeUInt32LE((index % 50) * 20_000, 4);
    record.writeUInt32LE(frame.length, 8);
    record.writeUInt32LE(frame.length, 12);
    return [record, frame];
  });
  return Buffer.concat([header, ...packets]);
}

/** Ethernet, IPv4 and UDP around a payload, from loopback to loopback. */
function frameOf(payload: Buffer): Buffer {
  const ethernet = Buffer.from('0000000000000000000000000800', 'hex');
  const ip = Buffer.alloc(20);
  ip[0] = 0x45;
  ip.writeUInt16BE(28 + payload.length, 2);
  ip[8] = 64;
  ip[9] = 17;
  ip.set([127, 0, 0, 1], 12);
  ip.set([127, 0, 0, 1], 16);
  ip.writeUInt16BE(checksum(ip), 10);
  const udp = Buffer.alloc(8);
  udp.writeUInt16BE(6_000, 0);
  udp.writeUInt16BE(6_000, 2);
  udp.writeUInt16BE(8 + payload.length, 4);
  return Buffer.concat([ethernet, ip, udp, payload]);
}

/** Ones' complement of the sum of all words (RFC 1071). */
function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 2) sum += bytes.readUInt16BE(at);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16);
  return ~sum & 0xffff;
}
