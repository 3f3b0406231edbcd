import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import { fromALaw } from '#listen/calls/contract/a-law.ts';
import type { Codec } from '../body/session-description.ts';
import { readPacket, type NoPacket, type RtpPacket } from './packet.ts';

/** Why a datagram is not sound. */
export type NoRtp = NoPacket | 'wrong-source' | 'wrong-payload' | 'packet-too-long';

/** A fifth of a second; twenty milliseconds are usual. */
const longestPayload = 1_600;

/** What a port may hear from whom. */
export interface Expectation {
  /** Addresses the sound may come from. */
  addresses: readonly string[];
  /** The sender's own port as its description has it; sound may come from another, but when this changes, so may that. */
  port: number;
  codecs: ReadonlyMap<number, Codec>;
}

/** One UDP port at which one stream of a call comes in. It never sends anything. */
export class RtpPort implements AsyncDisposable {
  readonly port: number;
  readonly #socket: Socket;
  #expects: Expectation = { addresses: [], port: 0, codecs: new Map() };
  /** The sender's port, once it has sent something that could be sound. */
  #from: string | undefined;

  private constructor(socket: Socket, port: number, take: (packet: RtpPacket, muLaw: Uint8Array) => void, refused: (why: NoRtp) => void) {
    this.port = port;
    this.#socket = socket;
    socket.on('error', () => undefined);
    socket.on('message', (bytes, { address, port }) => {
      const packet = this.#read(bytes, address, port);
      if (typeof packet === 'string') refused(packet);
      else if (packet) take(packet, packet.muLaw);
    });
  }

  /** Opens a port. @throws Error of the system when it is taken. */
  static async open(address: string, port: number, take: (packet: RtpPacket, muLaw: Uint8Array) => void, refused: (why: NoRtp) => void): Promise<RtpPort> {
    const socket = createSocket({ type: isIPv6(address) ? 'udp6' : 'udp4' });
    try {
      socket.bind(port, address);
      await once(socket, 'listening');
    } catch (error) {
      socket.close();
      throw error;
    }
    return new RtpPort(socket, port, take, refused);
  }

  /** Says anew who may be heard here. */
  expect(wanted: Expectation): void {
    const expects = { ...wanted, addresses: wanted.addresses.map(withoutMapping) };
    if (expects.addresses.join() !== this.#expects.addresses.join() || expects.port !== this.#expects.port) this.#from = undefined;
    this.#expects = expects;
  }

  #read(bytes: Buffer, address: string, port: number): (RtpPacket & { muLaw: Uint8Array }) | NoRtp | undefined {
    const plain = withoutMapping(address);
    const from = `${plain} ${port}`;
    if (!this.#expects.addresses.includes(plain) || (this.#from ?? from) !== from) return 'wrong-source';
    const packet = readPacket(bytes);
    if (typeof packet === 'string') return packet;
    // Reports about the stream may come on the same port (RFC 5761, 4); they are no sound.
    if (packet.payloadType >= 64 && packet.payloadType < 96) return undefined;
    const codec = this.#expects.codecs.get(packet.payloadType);
    // Tones and comfort noise have numbers of their own, and never reach a guest.
    if (!codec) return 'wrong-payload';
    if (packet.payload.length > longestPayload) return 'packet-too-long';
    this.#from = from;
    return { ...packet, muLaw: codec === 'PCMA' ? fromALaw(packet.payload) : packet.payload };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise<void>((resolve) => this.#socket.close(() => resolve()));
  }
}

/** A port for both families names IPv4 addresses in the form of IPv6 (RFC 4291, 2.5.5.2). */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
