import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

interface SpokenStream {
  socket: Socket;
  port: number;
  sequence: number;
  timestamp: number;
  source: number;
}

/** What a telephone system sends of a call's sound: one stream a side, each from a port of its own (RFC 3550). */
export class SpokenStreams implements Disposable {
  /** Streams by label. */
  readonly streams = new Map<string, SpokenStream>();
  /** Offered codec: payload number and name. */
  codec: [number, 'PCMU' | 'PCMA'] = [0, 'PCMU'];
  /** The ports the server hears at, by label. */
  serverPorts: ReadonlyMap<string, number> = new Map();
  readonly #to: string;

  private constructor(to: string) {
    this.#to = to;
  }

  static async open(to: string, labels: readonly string[]): Promise<SpokenStreams> {
    const spoken = new SpokenStreams(to);
    for (const label of labels) {
      const socket = createSocket('udp4');
      socket.bind(0, '127.0.0.1');
      await once(socket, 'listening');
      spoken.streams.set(label, { socket, port: socket.address().port, sequence: 1_000, timestamp: 50_000, source: randomBytes(4).readUInt32BE() });
    }
    return spoken;
  }

  /** The streams as lines of a session description. */
  describe(direction: string): string {
    const [number, name] = this.codec;
    return Array.from(this.streams, ([label, { port }]) => `m=audio ${port} RTP/AVP ${number} 101\r\na=rtpmap:${number} ${name}/8000\r\na=rtpmap:101 telephone-event/8000\r\na=label:${label}\r\na=${direction}\r\n`).join('');
  }

  /** Sends a packet of a stream: these samples, or twenty milliseconds in which every byte is the same. */
  speak(label: string, said: number | Uint8Array, { payloadType = this.codec[0], samples = 160, from }: { payloadType?: number; samples?: number; from?: Socket } = {}): void {
    const stream = this.#stream(label);
    const payload = typeof said === 'number' ? Buffer.alloc(samples, said) : said;
    const packet = this.packet(label, payload, payloadType);
    stream.sequence = (stream.sequence + 1) & 0xffff;
    stream.timestamp += payload.length;
    this.send(label, packet, from);
  }

  /** One packet at the stream's present place. */
  packet(label: string, payload: Uint8Array, payloadType = this.codec[0]): Buffer {
    const { sequence, timestamp, source } = this.#stream(label);
    const head = Buffer.alloc(12);
    head[0] = 0x80;
    head[1] = payloadType;
    head.writeUInt16BE(sequence, 2);
    head.writeUInt32BE(timestamp >>> 0, 4);
    head.writeUInt32BE(source, 8);
    return Buffer.concat([head, payload]);
  }

  /** Sends bytes as they are to where the server hears a stream. */
  send(label: string, bytes: Buffer, from = this.#stream(label).socket): void {
    from.send(bytes, this.serverPorts.get(label) ?? 0, this.#to);
  }

  #stream(label: string): SpokenStream {
    const stream = this.streams.get(label);
    if (!stream) throw new Error(`no stream has the label ${label}`);
    return stream;
  }

  [Symbol.dispose](): void {
    for (const { socket } of this.streams.values()) socket.close();
  }
}
