import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';

/** What a request is signed with, and what may be wrong about it. */
export interface Signing {
  apiKey: string;
  secret: Buffer;
  organizationId: string;
  sessionId?: string;
  /** Seconds since 1970. */
  created?: number;
  expires?: number;
  nonce?: string;
  /** Changes headers after they were signed. */
  tamper?: (headers: Record<string, string>) => void;
}

/** Headers of an upgrade request as Genesys sends them, signed after RFC 9421. */
export function signedHeaders(address: string, { apiKey, secret, organizationId, sessionId = randomUUID(), created, expires, nonce, tamper }: Signing): Record<string, string> {
  const url = new URL(address);
  const headers: Record<string, string> = {
    'audiohook-organization-id': organizationId,
    'audiohook-session-id': sessionId,
    'audiohook-correlation-id': randomUUID(),
    'x-api-key': apiKey,
  };
  const now = created ?? Math.floor(Date.now() / 1_000);
  const components = ['@request-target', '@authority', ...Object.keys(headers)];
  const values = [url.pathname + url.search, url.host, ...Object.values(headers)];
  const parameters = `(${components.map((name) => `"${name}"`).join(' ')});keyid="${apiKey}";nonce="${nonce ?? randomBytes(18).toString('base64')}";alg="hmac-sha256";created=${now};expires=${expires ?? now + 30}`;
  const base = [...components.map((name, index) => `"${name}": ${values[index]}`), `"@signature-params": ${parameters}`].join('\n');
  headers['signature-input'] = `sig1=${parameters}`;
  headers['signature'] = `sig1=:${createHmac('sha256', secret).update(base).digest('base64')}:`;
  tamper?.(headers);
  return headers;
}

/** A message of the server. */
export interface ServerMessage {
  type: string;
  seq: number;
  clientseq: number;
  parameters: Record<string, unknown>;
}

/** A telephone system's end of one session, written from the protocol. */
export class AudioHookClient implements AsyncDisposable {
  readonly id: string;
  readonly organizationId: string;
  readonly socket: WebSocket;
  readonly received: ServerMessage[] = [];
  readonly #waiting: Array<{ type: string; resolve: (message: ServerMessage) => void }> = [];
  #seq = 0;
  #serverSeq = 0;
  /** Seconds of sound so far. */
  position = 0;

  private constructor(socket: WebSocket, id: string, organizationId: string) {
    this.socket = socket;
    this.id = id;
    this.organizationId = organizationId;
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      if (isBinary) throw new Error('a server sent sound');
      this.#take(JSON.parse(data.toString()) as ServerMessage);
    });
    socket.on('error', () => undefined);
  }

  /** Connects with a signed request. @throws Error with the status of a refused one. */
  static async connect(address: string, signing: Signing): Promise<AudioHookClient> {
    const id = signing.sessionId ?? randomUUID();
    const url = address.replace(/^http/, 'ws');
    const socket = new WebSocket(url, { headers: signedHeaders(address, { ...signing, sessionId: id }) });
    await Promise.race([
      once(socket, 'open'),
      once(socket, 'unexpected-response').then(([, response]) => {
        throw new Error(`refused: ${(response as { statusCode: number }).statusCode}`);
      }),
    ]);
    return new AudioHookClient(socket, id, signing.organizationId);
  }

  /** Sends a message; `envelope` overrides what the protocol says stands around it. */
  send(type: string, parameters: object = {}, envelope: object = {}): void {
    this.#seq += 1;
    const message = { version: '2', id: this.id, type, seq: this.#seq, serverseq: this.#serverSeq, position: `PT${this.position}S`, parameters, ...envelope };
    this.socket.send(JSON.stringify(message));
  }

  /** Opens the session and waits for the answer. */
  async open(parameters: object = {}): Promise<ServerMessage> {
    this.send('open', {
      organizationId: this.organizationId,
      conversationId: randomUUID(),
      participant: { id: randomUUID(), ani: '+4930123456', aniName: '', dnis: '+4980055555' },
      media: [
        { type: 'audio', format: 'PCMU', channels: ['external', 'internal'], rate: 8_000 },
        { type: 'audio', format: 'PCMU', channels: ['external'], rate: 8_000 },
      ],
      language: 'de-DE',
      ...parameters,
    });
    return this.next('opened', 'disconnect');
  }

  /** Sends sound as it is spoken. */
  speak(samples: Uint8Array, channels = 2): void {
    this.socket.send(samples);
    this.position += samples.length / channels / 8_000;
  }

  /** The next message of one of these kinds; one that came and was not waited for counts. */
  async next(...types: string[]): Promise<ServerMessage> {
    const index = this.received.findIndex(({ type }) => types.includes(type));
    if (index >= 0) return this.received.splice(index, 1)[0] as ServerMessage;
    return new Promise((resolve, reject) => {
      const entry = { type: types.join(' '), resolve };
      this.#waiting.push(entry);
      setTimeout(() => reject(new Error(`no ${types.join(' or ')} came`)), 5_000).unref();
      this.socket.once('close', () => reject(new Error(`the server hung up instead of ${types.join(' or ')}`)));
    });
  }

  /** Hangs up in the protocol's words. */
  async close(reason = 'end'): Promise<void> {
    this.send('close', { reason });
    await this.next('closed');
    this.socket.close();
  }

  #take(message: ServerMessage): void {
    this.#serverSeq = message.seq;
    const index = this.#waiting.findIndex(({ type }) => type.split(' ').includes(message.type));
    if (index < 0) this.received.push(message);
    else this.#waiting.splice(index, 1)[0]?.resolve(message);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.socket.terminate();
  }
}

/** A tone as both sides of a call would send it, customer and agent alternating: `hertz` for each. */
export function tone(milliseconds: number, hertz: readonly number[], encode: (sample: number) => number): Uint8Array {
  const length = (milliseconds * 8_000) / 1_000;
  const samples = new Uint8Array(length * hertz.length);
  for (let index = 0; index < length; index += 1) {
    hertz.forEach((each, channel) => {
      samples[index * hertz.length + channel] = encode(Math.round(9_000 * Math.sin((2 * Math.PI * each * index) / 8_000)));
    });
  }
  return samples;
}
