import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { problems } from '../contract/well-known-problems.ts';
import type { Actor } from '../http/actor.ts';
import { asProblem } from '../http/as-problem.ts';
import { Connection } from './connection.ts';
import type { LiveTopic } from './live-topic.ts';
import { worth, type Sender } from './sender.ts';

const watchesPerTab = 64;

/** Milliseconds somebody who is hung up on has for answering politely. */
const farewell = 1_000;

const Message = z.union([
  z.strictObject({ watch: z.string().max(64), as: z.string().min(1).max(40), params: z.unknown() }),
  z.strictObject({ unwatch: z.string().max(40) }),
  // Browsers neither send nor see pings of the protocol, so they ask for one in its words.
  z.strictObject({ ping: z.literal(true) }),
]);

/** What was refused: one message, one too long to be read, a further socket, or everything, by cutting the line. */
export type LiveRefusal = 'message' | 'oversize' | 'socket' | 'cut';

/** Who is at the other end of a tab's socket. */
export interface TabOwner {
  actor: Actor;
  sender: Sender;
  /** Finds out once more who it is that opened the socket. */
  caller: () => Promise<Actor>;
}

/** What a tab needs of the server it belongs to. */
export interface TabHouse {
  log: Logger;
  topics: ReadonlyMap<string, LiveTopic<unknown>>;
  onRefused: (what: LiveRefusal) => void;
}

/**
 * One browser tab's end of the protocol. Every watch has exactly one end, the last word under its name. Only then may the name be used
 * again, so nothing said under it can be taken for another watch's.
 */
export class Tab {
  readonly owner: TabOwner;
  readonly socket: WebSocket;
  readonly #house: TabHouse;
  readonly #connection: Connection;
  readonly #watches = new Map<string, Disposable>();
  #isAlive = true;
  #isOver = false;

  constructor(socket: WebSocket, owner: TabOwner, house: TabHouse) {
    this.socket = socket;
    this.owner = owner;
    this.#house = house;
    this.#connection = new Connection(socket);
    socket.on('message', (bytes, isBinary) => void this.#heed(isBinary ? '' : bytes.toString()));
    for (const sign of ['ping', 'pong'] as const) {
      socket.on(sign, (bytes) => {
        this.#isAlive = true;
        this.#mayPass(worth.word, bytes.length);
      });
    }
    socket.on('error', (error) => {
      if ((error as { code?: string }).code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') house.onRefused('oversize');
      // The socket has said goodbye by itself, naming what it could not read.
      setTimeout(() => socket.terminate(), farewell).unref();
    });
    socket.on('close', () => {
      for (const watch of this.#watches.values()) watch[Symbol.dispose]();
      this.#watches.clear();
    });
  }

  /** Lets go of a socket that gave no sign of life since the last beat, and asks the others for one. */
  beat(): void {
    if (!this.#isAlive) return this.socket.terminate();
    this.#isAlive = false;
    this.socket.ping();
  }

  get #isOpen(): boolean {
    return !this.#isOver && this.socket.readyState === this.socket.OPEN;
  }

  async #heed(text: string): Promise<void> {
    if (!this.#isOpen) return;
    const message = Message.safeParse(parseJson(text));
    if (!message.success) return this.socket.close(4400, 'not a message of this protocol');
    const { data } = message;
    if ('watch' in data && this.#watches.has(data.as)) return this.socket.close(4400, 'this name is in use');
    // Relieves the house, so it is done in any case.
    if ('unwatch' in data) this.#end(data.unwatch, 'unwatched');
    const name = 'watch' in data ? data.as : undefined;
    if (!this.#mayPass(name === undefined ? worth.word : worth.watch, Buffer.byteLength(text), name)) return;
    if ('ping' in data) this.#connection.push(() => '{"pong":true}');
    if ('watch' in data) await this.#watch(data.as, data.watch, data.params);
  }

  /** Counts what came. Refuses it by name, or cuts the line of somebody who goes on all the same. */
  #mayPass(cost: number, bytes: number, as?: string): boolean {
    if (!this.#isOpen) return false;
    const verdict = this.owner.sender.judge(cost, bytes);
    if (verdict === 'heeded') return true;
    this.#house.onRefused(verdict === 'cut' ? 'cut' : 'message');
    const reason = problems.tooMany.name;
    if (verdict === 'cut') this.#hangUp(reason);
    else this.#connection.push(() => JSON.stringify(as === undefined ? { refused: reason } : { as, end: reason }));
    return false;
  }

  /** Ends the line and reads no further: whoever floods does not stop to hear that it is over. */
  #hangUp(reason: string): void {
    this.#isOver = true;
    this.socket.pause();
    // What was answered before leaves first.
    queueMicrotask(() => this.socket.close(4429, reason));
    setTimeout(() => this.socket.terminate(), farewell).unref();
  }

  async #watch(as: string, name: string, params: unknown): Promise<void> {
    const { log, topics } = this.#house;
    const topic = topics.get(name);
    const parsed = topic?.params.safeParse(params);
    const isFull = this.#watches.size >= watchesPerTab;
    // A placeholder holds the name while the watch opens; unwatching meanwhile wins.
    let mine: Disposable = { [Symbol.dispose]() {} };
    this.#watches.set(as, mine);
    const isCurrent = () => this.#watches.get(as) === mine;
    // Several may end it at once, and the name may be in use again.
    const end = (reason: string) => void (isCurrent() && this.#end(as, reason));
    if (!topic || !parsed?.success || isFull) return end(problems.notFound.name);
    const push = (make: () => unknown) => this.#connection.push(() => (isCurrent() ? frame(as, make()) : undefined));
    const { actor, sender } = this.owner;
    try {
      await sender.inTurn(async () => {
        if (!isCurrent()) return;
        const opened = await topic.watch(actor, parsed.data, { push, end });
        if (!isCurrent()) return opened[Symbol.dispose]();
        mine = opened;
        this.#watches.set(as, mine);
      });
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status >= 500) log.error({ err: problem.cause ?? error }, 'a watch could not be opened');
      end(problem.kind.name);
    }
  }

  /** Ends the watch of this name, if there is one, and says why. */
  #end(as: string, reason: string): void {
    const watch = this.#watches.get(as);
    if (!watch) return;
    this.#watches.delete(as);
    watch[Symbol.dispose]();
    this.#connection.push(() => JSON.stringify({ as, end: reason }));
  }
}

function frame(as: string, item: unknown): string | undefined {
  return item === undefined ? undefined : `{"as":${JSON.stringify(as)},"item":${JSON.stringify(item)}}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
