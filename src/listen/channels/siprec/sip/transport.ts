import { createSocket, type RemoteInfo, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer, isIPv6, type Server, type Socket } from 'node:net';
import { isRequest, readMessage, type NoMessage, type SipRequest, type SipResponse } from './message.ts';
import { TcpFrames } from './tcp-frames.ts';

/** Where a message came from, and where one goes. */
export interface Peer {
  protocol: 'udp' | 'tcp';
  address: string;
  port: number;
  /** Where to connect anew when the connection of a request is gone; over TCP only. */
  otherwise?: { address: string; port: number } | undefined;
}

/** Why something that came was not even read. */
export type TransportRefusal = NoMessage | 'untrusted-address' | 'connection-silent' | 'too-many-connections';

export interface TransportOptions {
  address: string;
  port: number;
  protocols: ReadonlyArray<Peer['protocol']>;
  /** Whether anything from an address is looked at. */
  isTrusted: (address: string) => boolean;
  request: (request: SipRequest, peer: Peer) => void;
  response: (response: SipResponse) => void;
  refused: (why: TransportRefusal) => void;
}

/** A connection that says nothing for so long is closed; calls keep theirs busy with more than this. In milliseconds. */
const idle = 15 * 60_000;
/** So long may a connection take to come about, in milliseconds. */
const patience = 4_000;
const mostConnections = 200;
const pong = '\r\n';

/** SIP over UDP and TCP at one address and port (RFC 3261, 18). Strangers get no answer at all. */
export class SipTransport implements AsyncDisposable {
  readonly #options: TransportOptions;
  #udp: UdpSocket | undefined;
  #tcp: Server | undefined;
  readonly #connections = new Map<string, Socket>();

  private constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** Opens the ports. @throws Error of the system, such as EADDRINUSE. */
  static async open(options: TransportOptions): Promise<SipTransport> {
    const transport = new SipTransport(options);
    try {
      if (options.protocols.includes('udp')) await transport.#openUdp();
      if (options.protocols.includes('tcp')) await transport.#openTcp();
      return transport;
    } catch (error) {
      await transport[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Sends a message. What cannot be sent is lost, as on any network; whoever waits for an answer notices. */
  send(message: Buffer, peer: Peer): void {
    try {
      if (peer.protocol === 'udp') this.#udp?.send(message, peer.port, peer.address, () => undefined);
      else this.#connectionTo(peer).write(message);
    } catch {
      // No network has such a port: a forged datagram may come from port 0.
    }
  }

  async #openUdp(): Promise<void> {
    const { address, port } = this.#options;
    const socket = createSocket({ type: isIPv6(address) ? 'udp6' : 'udp4' });
    this.#udp = socket;
    socket.bind(port, address);
    await once(socket, 'listening');
    // Errors of single datagrams; the port stays open.
    socket.on('error', () => undefined);
    socket.on('message', (bytes, from) => this.#takeDatagram(bytes, from));
  }

  async #openTcp(): Promise<void> {
    const { address, port } = this.#options;
    const server = createServer((socket) => this.#accept(socket));
    this.#tcp = server;
    server.listen(port, address);
    await once(server, 'listening');
  }

  #takeDatagram(bytes: Buffer, { address, port }: RemoteInfo): void {
    if (!this.#options.isTrusted(address)) return this.#options.refused('untrusted-address');
    // Blank lines and zeros keep paths through firewalls open.
    if (/^[\r\n\0]*$/.test(bytes.toString('latin1', 0, 8))) return;
    this.#take(bytes, { protocol: 'udp', address, port });
  }

  #take(bytes: Buffer, peer: Peer): void {
    const message = readMessage(bytes);
    if (typeof message === 'string') this.#options.refused(message);
    else if (isRequest(message)) this.#options.request(message, peer);
    else this.#options.response(message);
  }

  #accept(socket: Socket): void {
    const address = socket.remoteAddress ?? '';
    const refusal = !this.#options.isTrusted(address) ? 'untrusted-address' : this.#connections.size >= mostConnections ? 'too-many-connections' : undefined;
    if (refusal) {
      this.#options.refused(refusal);
      return void socket.destroy();
    }
    this.#hold(socket, { protocol: 'tcp', address, port: socket.remotePort ?? 0 });
  }

  #hold(socket: Socket, peer: Peer): void {
    const name = nameOf(peer);
    const frames = new TcpFrames();
    this.#connections.set(name, socket);
    socket.setNoDelay(true);
    socket.setTimeout(idle, () => {
      this.#options.refused('connection-silent');
      socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (this.#connections.get(name) === socket) this.#connections.delete(name);
    });
    socket.on('data', (chunk: Buffer) => {
      const { messages, pings, broken } = frames.push(chunk);
      for (let left = pings; left > 0; left -= 1) socket.write(pong);
      for (const message of messages) this.#take(message, peer);
      if (!broken) return;
      this.#options.refused(broken);
      socket.destroy();
    });
  }

  /** The connection a request came over, or a new one to where the other side says it can be reached. */
  #connectionTo(peer: Peer): Socket {
    const open = this.#connections.get(nameOf(peer));
    if (open && !open.destroyed) return open;
    const { address, port } = peer.otherwise ?? peer;
    const anew = this.#connections.get(nameOf({ address, port }));
    if (anew && !anew.destroyed) return anew;
    const socket = connect({ host: address, port });
    const slow = setTimeout(() => socket.destroy(), patience).unref();
    socket.once('connect', () => clearTimeout(slow));
    this.#hold(socket, { protocol: 'tcp', address, port });
    return socket;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#connections.values()) socket.destroy();
    const [udp, tcp] = [this.#udp, this.#tcp];
    this.#udp = undefined;
    this.#tcp = undefined;
    await Promise.all([
      udp && new Promise<void>((resolve) => udp.close(() => resolve())),
      tcp?.listening && new Promise<void>((resolve) => void tcp.close(() => resolve())),
    ]);
  }
}

function nameOf({ address, port }: Pick<Peer, 'address' | 'port'>): string {
  return `${address} ${port}`;
}
