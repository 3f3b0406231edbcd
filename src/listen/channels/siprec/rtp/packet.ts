/** A packet of RTP (RFC 3550, 5.1), as far as listening needs it. */
export interface RtpPacket {
  payloadType: number;
  /** Counts packets, modulo 2¹⁶. */
  sequence: number;
  /** Place of the first sample in the sender's time, modulo 2³². */
  timestamp: number;
  /** Which of the sender's sources it comes from. */
  source: number;
  payload: Uint8Array;
}

export type NoPacket = 'not-rtp' | 'rtp-truncated';

const headerBytes = 12;

/** Reads a datagram. The payload is a view of its bytes. */
export function readPacket(bytes: Uint8Array): RtpPacket | NoPacket {
  if (bytes.length < headerBytes) return 'rtp-truncated';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = view.getUint8(0);
  if (first >> 6 !== 2) return 'not-rtp';
  let from = headerBytes + (first & 0x0f) * 4;
  if (first & 0x10) {
    if (from + 4 > bytes.length) return 'rtp-truncated';
    from += 4 + view.getUint16(from + 2) * 4;
  }
  const padding = first & 0x20 ? (bytes.at(-1) ?? 0) : 0;
  const to = bytes.length - padding;
  if (from > to || (first & 0x20 && padding === 0)) return 'rtp-truncated';
  return {
    payloadType: view.getUint8(1) & 0x7f,
    sequence: view.getUint16(2),
    timestamp: view.getUint32(4),
    source: view.getUint32(8),
    payload: bytes.subarray(from, to),
  };
}
