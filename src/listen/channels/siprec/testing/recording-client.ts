import { randomBytes, randomUUID } from 'node:crypto';
import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { isRequest, readMessage, type SipRequest, type SipResponse } from '../sip/message.ts';
import { TcpFrames } from '../sip/tcp-frames.ts';
import { credentialsFor } from './credentials-for.ts';
import { Inbox } from './inbox.ts';
import { SpokenStreams } from './spoken-streams.ts';

interface Sent {
  method: string;
  cseq: number;
  branch: string;
}

/** A telephone system's end of one recording session, written from RFC 3261 and RFC 7866. Answers what it is asked unless told otherwise. */
export class RecordingClient implements AsyncDisposable {
  readonly callId: string = `${randomUUID()}@src.example`;
  readonly protocol: 'udp' | 'tcp';
  /** The sound it sends. */
  readonly sound: SpokenStreams;
  /** Direction the other side last asked for, by re-INVITE or answer. */
  asked: string[] = [];
  /** What a request of the server is answered with; 200 by default. */
  answers: (request: SipRequest) => number = () => 200;
  /** What its Contact says it is. */
  feature = ';+sip.src';
  /** Describes its streams in answers to the server, where something else brings the sound. */
  describe: (direction: 'sendonly' | 'inactive', offer: string) => string | Promise<string> = (direction) => this.sdp(direction);
  readonly #to: { address: string; port: number };
  readonly #localTag = randomBytes(4).toString('hex');
  readonly #inbox = new Inbox();
  #udp: UdpSocket | undefined;
  #tcp: Socket | undefined;
  #remoteTag: string | undefined;
  #cseq = 100;
  #invite: Sent | undefined;

  private constructor(to: { address: string; port: number }, protocol: 'udp' | 'tcp', sound: SpokenStreams) {
    this.#to = to;
    this.protocol = protocol;
    this.sound = sound;
  }

  /** Opens its end, and a port for each stream. */
  static async open(to: { address: string; port: number }, { protocol = 'udp', labels = ['1', '2'] }: { protocol?: 'udp' | 'tcp'; labels?: readonly string[] } = {}): Promise<RecordingClient> {
    const client = new RecordingClient(to, protocol, await SpokenStreams.open(to.address, labels));
    if (protocol === 'udp') {
      client.#udp = createSocket('udp4');
      client.#udp.bind(0, '127.0.0.1');
      await once(client.#udp, 'listening');
      client.#udp.on('message', (bytes) => client.#take(bytes));
    } else {
      client.#tcp = connect(to.port, to.address);
      await once(client.#tcp, 'connect');
      const frames = new TcpFrames();
      client.#tcp.on('error', () => undefined);
      client.#tcp.on('data', (chunk: Buffer) => frames.push(chunk).messages.forEach((message) => client.#take(message)));
    }
    return client;
  }

  /** What the server sent and nobody has taken yet. */
  get received(): ReadonlyArray<SipRequest | SipResponse> {
    return this.#inbox.received;
  }

  get port(): number {
    return this.#udp?.address().port ?? this.#tcp?.localPort ?? 0;
  }

  /** Describes its streams. */
  sdp(direction = 'sendonly'): string {
    return `v=0\r\no=src 1 ${this.#cseq} IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n${this.sound.describe(direction)}`;
  }

  /** Begins a session and waits for its final answer, which it acknowledges. */
  async invite(metadata: string | undefined, change: { headers?: string[]; sdp?: string; body?: Buffer; type?: string; acknowledge?: boolean } = {}): Promise<SipResponse> {
    const { headers = [], sdp = this.sdp(), acknowledge = true } = change;
    const boundary = 'between-parts';
    const parts = [`--${boundary}\r\nContent-Type: application/sdp\r\n\r\n${sdp}`, ...(metadata === undefined ? [] : [`--${boundary}\r\nContent-Type: application/rs-metadata+xml\r\nContent-Disposition: recording-session\r\n\r\n${metadata}`])];
    const body = change.body ?? Buffer.from(`${parts.join('\r\n')}\r\n--${boundary}--\r\n`);
    this.request('INVITE', { headers: ['Require: siprec', ...headers], body, type: change.type ?? `multipart/mixed;boundary=${boundary}` });
    const response = await this.answer('INVITE');
    if (response.status < 300) {
      this.#remoteTag = response.to.params.get('tag');
      this.#heedDescription(response.body.toString());
    }
    if (acknowledge || response.status >= 300) this.acknowledge(response.status);
    return response;
  }

  /** Sends a request of the session. @returns its bytes, so that they can be sent again. */
  request(method: string, { headers = [], body = Buffer.alloc(0), type, cseq }: { headers?: string[]; body?: Buffer; type?: string; cseq?: number } = {}): Buffer {
    this.#cseq += 1;
    const sent: Sent = { method, cseq: cseq ?? this.#cseq, branch: `z9hG4bK${randomBytes(8).toString('hex')}` };
    if (method === 'INVITE') this.#invite = sent;
    return this.#write(sent, [...headers, ...(type ? [`Content-Type: ${type}`] : [])], body);
  }

  acknowledge(status: number): void {
    if (!this.#invite) throw new Error('nothing to acknowledge');
    // The acknowledgement of a success is a request of its own.
    const branch = status < 300 ? `z9hG4bK${randomBytes(8).toString('hex')}` : this.#invite.branch;
    this.#write({ ...this.#invite, method: 'ACK', branch }, [], Buffer.alloc(0));
  }

  cancel(): void {
    if (!this.#invite) throw new Error('nothing to cancel');
    this.#write({ ...this.#invite, method: 'CANCEL' }, [], Buffer.alloc(0));
  }

  /** Ends the session. */
  async bye(): Promise<void> {
    this.request('BYE');
    await this.answer('BYE');
  }

  /** The next final answer to a request of its own. */
  answer(method: string): Promise<SipResponse> {
    return this.#inbox.next((message): message is SipResponse => !isRequest(message) && message.cseq.method === method && message.status >= 200);
  }

  /** The next request of the server. */
  asks(method: string): Promise<SipRequest> {
    return this.#inbox.next((message): message is SipRequest => isRequest(message) && message.method === method);
  }

  /** Resolves once the server asked for this direction last. */
  async untilAsked(direction: 'recvonly' | 'inactive'): Promise<void> {
    await this.#inbox.until(() => this.asked.at(-1) === direction, `asked for ${direction}`);
  }

  /** Sends bytes over the signalling path as they are. */
  raw(bytes: Buffer | string): void {
    if (this.#udp) this.#udp.send(bytes, this.#to.port, this.#to.address);
    else this.#tcp?.write(bytes);
  }

  /** Resolves when the server has closed the connection. */
  async closed(): Promise<void> {
    const socket = this.#tcp;
    if (socket && !socket.destroyed) await new Promise((resolve) => socket.once('close', resolve));
  }

  /** The header that answers a challenge. */
  credentials(challenge: SipResponse, user: string, password: string): string {
    return credentialsFor(challenge, { user, password, uri: `sip:listen@${this.#to.address}` });
  }

  #write({ method, cseq, branch }: Sent, headers: readonly string[], body: Buffer): Buffer {
    const to = this.#remoteTag === undefined || method === 'CANCEL' ? '' : `;tag=${this.#remoteTag}`;
    const transport = this.protocol === 'tcp' ? ';transport=tcp' : '';
    const head = [
      `${method} sip:listen@${this.#to.address}:${this.#to.port} SIP/2.0`,
      `Via: SIP/2.0/${this.protocol.toUpperCase()} 127.0.0.1:${this.port};branch=${branch};rport`,
      'Max-Forwards: 70',
      `From: "Anlage" <sip:src@127.0.0.1>;tag=${this.#localTag}`,
      `To: <sip:listen@${this.#to.address}>${to}`,
      `Call-ID: ${this.callId}`,
      `CSeq: ${cseq} ${method}`,
      `Contact: <sip:src@127.0.0.1:${this.port}${transport}>${this.feature}`,
      ...headers,
      `Content-Length: ${body.length}`,
    ];
    const bytes = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]);
    this.raw(bytes);
    return bytes;
  }

  #take(bytes: Buffer): void {
    const message = readMessage(bytes);
    if (typeof message === 'string') throw new Error(`the server sent what is no message: ${message}`);
    if (isRequest(message)) void this.#reply(message);
    this.#inbox.take(message);
  }

  /** Answers what the server asks, as the session's other end. */
  async #reply(request: SipRequest): Promise<void> {
    if (request.method === 'ACK') return;
    const status = this.answers(request);
    if (status === 0) return;
    let body = '';
    if (request.method === 'INVITE' && status < 300) {
      const direction = this.#heedDescription(request.body.toString());
      body = await this.describe(direction === 'recvonly' ? 'sendonly' : 'inactive', request.body.toString());
    }
    const kept = ['via', 'from', 'to', 'call-id', 'cseq'].flatMap((name) => request.headers.list(name).map((value) => `${name}: ${value}`));
    this.raw(`SIP/2.0 ${status} Answer\r\n${kept.join('\r\n')}\r\nContact: <sip:src@127.0.0.1:${this.port}>;+sip.src\r\n${body ? 'Content-Type: application/sdp\r\n' : ''}Content-Length: ${body.length}\r\n\r\n${body}`);
  }

  #heedDescription(sdp: string): string {
    const labels = [...sdp.matchAll(/^m=audio (\d+)[^]*?(?=^m=|$(?![^]))/gm)].map((media) => [/a=label:(\S+)/.exec(media[0])?.[1] ?? '', Number(media[1])] as const);
    this.sound.serverPorts = new Map(labels);
    const direction = /a=(recvonly|inactive|sendrecv|sendonly)/.exec(sdp)?.[1] ?? '';
    this.asked.push(direction);
    return direction;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#udp?.close();
    this.#tcp?.destroy();
    this.sound[Symbol.dispose]();
  }
}
