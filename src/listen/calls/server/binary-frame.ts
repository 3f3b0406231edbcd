/** Where the length of a payload takes two bytes more (RFC 6455, 5.2). */
const longFrom = 126;

/**
 * A WebSocket frame as a server sends it (RFC 6455, 5.2: binary, final, not masked), with room at its end for a payload of at most
 * 64 KiB. Ready for any number of connections.
 */
export function binaryFrame(payloadLength: number): Buffer<ArrayBuffer> {
  const header = payloadLength < longFrom ? 2 : 4;
  const frame = Buffer.allocUnsafe(header + payloadLength);
  frame[0] = 0x82;
  if (header === 2) frame[1] = payloadLength;
  else {
    frame[1] = longFrom;
    frame.writeUInt16BE(payloadLength, 2);
  }
  return frame;
}
