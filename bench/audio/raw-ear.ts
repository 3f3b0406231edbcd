import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** A listener as cheap as can be, so that a thousand of them do not measure themselves. */
export interface RawEar {
  socket: Socket;
  /** When the last byte came, on the monotonic clock; 0 before the first frame. */
  lastByte: number;
  /** When the connection ended; undefined while it lasts. */
  endedAt: number | undefined;
  frames: number;
}

/** Kinds of frames (RFC 6455, 5.2), and an empty answer to a ping, masked with nothing as clients must. */
const binary = 2;
const ping = 9;
const emptyPong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

/**
 * Opens a WebSocket over a bare connection and reads frames of it as they come.
 * @param hear is called with each binary frame's payload.
 */
export async function openRawEar(url: string, protocols: readonly string[], hear: (payload: Buffer, now: number) => void): Promise<RawEar> {
  const { hostname, port, pathname, search } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  const ear: RawEar = { socket, lastByte: 0, endedAt: undefined, frames: 0 };
  const lines = [`Host: ${hostname}:${port}`, 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`];
  if (protocols.length > 0) lines.push(`Sec-WebSocket-Protocol: ${protocols.join(', ')}`);
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  socket.on('error', () => undefined);
  socket.once('close', () => (ear.endedAt = performance.now()));
  let rest = await new Promise<Buffer>((resolve, reject) => {
    let head = Buffer.alloc(0);
    socket.on('data', function read(bytes: Buffer) {
      head = Buffer.concat([head, bytes]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      socket.off('data', read);
      if (!head.toString('latin1', 0, 12).includes(' 101')) return reject(new Error(head.toString('latin1', 0, end)));
      resolve(head.subarray(end + 4));
    });
    socket.once('close', () => reject(new Error('hung up')));
  });
  const take = (bytes: Buffer) => {
    const now = performance.now();
    rest = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
    // RFC 6455, 5.2: frames of a server are not masked; none of ours is longer than 64 KiB.
    while (rest.length >= 2) {
      const short = (rest[1] ?? 0) & 0x7f;
      const header = short === 126 ? 4 : 2;
      if (rest.length < header) break;
      const length = short === 126 ? rest.readUInt16BE(2) : short;
      if (rest.length < header + length) break;
      const kind = (rest[0] ?? 0) & 0x0f;
      if (kind === binary) {
        ear.frames += 1;
        ear.lastByte = now;
        hear(rest.subarray(header, header + length), now);
      } else if (kind === ping) socket.write(emptyPong);
      rest = rest.subarray(header + length);
    }
  };
  take(Buffer.alloc(0));
  socket.on('data', take);
  return ear;
}
