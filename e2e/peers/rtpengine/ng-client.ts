import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** What the ng protocol carries: dictionaries, lists, texts and numbers, in bencode. */
export type Ng = string | number | Ng[] | { [name: string]: Ng };

/** Speaks the control protocol of rtpengine: a cookie and a dictionary in each datagram, answered with the same cookie. */
export class NgClient implements Disposable {
  readonly #socket: Socket;
  readonly #port: number;
  readonly #waiting = new Map<string, (answer: Record<string, Ng>) => void>();
  #asked = 0;

  private constructor(socket: Socket, port: number) {
    this.#socket = socket;
    this.#port = port;
    socket.on('message', (bytes) => {
      const blank = bytes.indexOf(' ');
      this.#waiting.get(bytes.subarray(0, blank).toString())?.(decode(bytes.subarray(blank + 1)) as Record<string, Ng>);
    });
  }

  static async open(port: number): Promise<NgClient> {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return new NgClient(socket, port);
  }

  /** Asks for something. @throws Error when rtpengine refuses or says nothing. */
  async ask(command: string, call: Record<string, Ng> = {}): Promise<Record<string, Ng>> {
    this.#asked += 1;
    const cookie = `c${this.#asked}`;
    const answer = await new Promise<Record<string, Ng>>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`rtpengine did not answer “${command}”`)), 3_000);
      this.#waiting.set(cookie, (answered) => {
        clearTimeout(timer);
        resolve(answered);
      });
      this.#socket.send(`${cookie} ${encode({ command, ...call })}`, this.#port, '127.0.0.1');
    });
    this.#waiting.delete(cookie);
    if (answer['result'] === 'error') throw new Error(`rtpengine refused “${command}”: ${String(answer['error-reason'])}`);
    return answer;
  }

  [Symbol.dispose](): void {
    this.#socket.close();
  }
}

function encode(value: Ng): string {
  if (typeof value === 'number') return `i${value}e`;
  if (typeof value === 'string') return `${Buffer.byteLength(value)}:${value}`;
  if (Array.isArray(value)) return `l${value.map(encode).join('')}e`;
  return `d${Object.keys(value).sort().map((name) => encode(name) + encode(value[name] ?? '')).join('')}e`;
}

function decode(bytes: Buffer): Ng {
  let at = 0;
  const until = (end: string) => {
    const from = at;
    at = bytes.indexOf(end, from) + 1;
    return bytes.subarray(from, at - 1).toString();
  };
  const isEnd = () => bytes[at] === 0x65 && (at += 1) > 0;
  const next = (): Ng => {
    const sign = String.fromCharCode(bytes[at] ?? 0);
    if (/\d/.test(sign)) {
      const length = Number(until(':'));
      at += length;
      return bytes.subarray(at - length, at).toString();
    }
    at += 1;
    if (sign === 'i') return Number(until('e'));
    if (sign === 'l') {
      const list: Ng[] = [];
      while (!isEnd()) list.push(next());
      return list;
    }
    const dictionary: Record<string, Ng> = {};
    while (!isEnd()) dictionary[String(next())] = next();
    return dictionary;
  };
  return next();
}
