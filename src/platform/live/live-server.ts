import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import { actorId, type Actor } from '../http/actor.ts';
import { asProblem } from '../http/as-problem.ts';
import { Connection } from './connection.ts';
import type { AnyLiveTopic, LiveTopic } from './live-topic.ts';
import { refuseUpgrade, type UpgradeCall, type UpgradeRoute } from './upgrade-route.ts';

/** Address of the socket. */
export const livePath = '/api/v1/live';

const watchesPerConnection = 64;

/** Callers asked about at the same time, so that a recheck leaves connections for everybody else. */
const askedAtOnce = 4;

/** Timers count milliseconds in 31 bits; nothing that lasts longer than 24 days is waited for. */
const longestTimer = 2 ** 31 - 1;

const Message = z.union([
  z.strictObject({ watch: z.string().max(64), as: z.string().min(1).max(40), params: z.unknown() }),
  z.strictObject({ unwatch: z.string().max(40) }),
  // Browsers neither send nor see pings of the protocol, so they ask for one in its words.
  z.strictObject({ ping: z.literal(true) }),
]);

/** A socket kept by somebody else. */
interface Guarded {
  actor: Actor;
  cut: () => void;
}

interface Guest {
  socket: WebSocket;
  actor: Actor;
  /** Finds out once more who it is that opened the socket. */
  caller: () => Promise<Actor>;
  connection: Connection;
  watches: Map<string, Disposable>;
}

/**
 * The one socket per browser tab. The browser names what it watches; topics push; each event-loop turn's items leave as
 * one frame: `[{"as": watch, "item": …} | {"as": watch, "end": reason} | {"pong": true}, …]`.
 */
export class LiveServer {
  readonly #topics = new Map<string, LiveTopic<unknown>>();
  readonly #routes: UpgradeRoute[] = [{ path: livePath, take: (call) => this.#take(call) }];
  readonly #endings = new Set<() => void>();
  readonly #guests = new Set<Guest>();
  readonly #guarded = new Set<Guarded>();
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024, perMessageDeflate: false, handleProtocols: speak });
  readonly #log: Logger;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(log: Logger) {
    this.#log = log;
  }

  offer(topics: readonly AnyLiveTopic[]): void {
    for (const topic of topics) this.#topics.set(topic.name, topic as unknown as LiveTopic<unknown>);
  }

  /** Takes upgrade requests of features besides its own. */
  route(routes: readonly UpgradeRoute[]): void {
    this.#routes.push(...routes);
  }

  /** Answers upgrade requests of the given HTTP server. `admit` says who calls. */
  attach(server: Server, admit: (request: IncomingMessage) => Promise<Actor>): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      const path = request.url?.split('?')[0] ?? '';
      const route = this.#routes.find((each) => (each.path.endsWith('/') ? path.startsWith(each.path) : path === each.path));
      if (!route) return refuseUpgrade(socket, '404 Not Found');
      const taken = async () => route.take({ request, socket, head, caller: () => admit(request) });
      taken().catch((error: unknown) => {
        this.#log.error({ err: error }, 'an upgrade failed');
        socket.destroy();
      });
    });
    this.#heartbeat = setInterval(() => this.#beat(), 25_000);
  }

  /** Cuts the sockets of callers for whom `matches` holds, for instance after a session was revoked. */
  cut(matches: (actor: Actor) => boolean, reason: string): void {
    for (const guest of this.#guests) if (matches(guest.actor)) guest.socket.close(4401, reason);
    for (const { actor, cut } of this.#guarded) if (matches(actor)) cut();
  }

  /**
   * Asks of every socket once more who opened it, and cuts those whose answer is another one: for when news that would have cut
   * them may have been missed. While the store cannot be asked they stay, and are asked about again.
   */
  async recheck(): Promise<void> {
    const guests = [...this.#guests];
    for (let start = 0; start < guests.length; start += askedAtOnce) {
      await Promise.all(
        guests.slice(start, start + askedAtOnce).map(async ({ socket, actor, caller }) => {
          const now = await caller().catch(() => actor);
          if (!isSameCaller(actor, now)) socket.close(4401, 'rights changed');
        }),
      );
    }
  }

  /** Lets a socket a feature keeps itself be cut together with its caller's others, and when what they came with runs out. */
  guard(actor: Actor, cut: () => void): Disposable {
    const guarded: Guarded = { actor, cut };
    this.#guarded.add(guarded);
    const end = actor.kind === 'employee' ? endAt(actor.until, cut) : undefined;
    return {
      [Symbol.dispose]: () => {
        clearTimeout(end);
        this.#guarded.delete(guarded);
      },
    };
  }

  /** Whether a caller for whom `matches` holds has a page open at this node. */
  isOpenFor(matches: (actor: Actor) => boolean): boolean {
    for (const { actor } of this.#guests) if (matches(actor)) return true;
    return false;
  }

  /** Lets a feature end sockets of its own when the server stops, before it waits for connections to end. */
  atEnd(end: () => void): void {
    this.#endings.add(end);
  }

  /** Number of open sockets. */
  get size(): number {
    return this.#guests.size;
  }

  async close(): Promise<void> {
    clearInterval(this.#heartbeat);
    for (const end of this.#endings) end();
    for (const { socket } of this.#guests) socket.close(1001, 'the server is stopping');
    await new Promise((resolve) => setTimeout(resolve, this.#guests.size > 0 ? 50 : 0));
    for (const { socket } of this.#guests) socket.terminate();
    this.#sockets.close();
  }

  async #take({ request, socket, head, caller }: UpgradeCall): Promise<void> {
    const actor = await caller().catch(() => undefined);
    if (!actor) return refuseUpgrade(socket, '503 Service Unavailable');
    if (actor.kind === 'stranger') return refuseUpgrade(socket, '401 Unauthorized');
    this.#sockets.handleUpgrade(request, socket, head, (accepted) => this.#welcome(accepted, actor, caller));
  }

  #welcome(socket: WebSocket, actor: Actor, caller: Guest['caller']): void {
    const guest: Guest = { socket, actor, caller, connection: new Connection(socket), watches: new Map() };
    this.#guests.add(guest);
    let alive = true;
    socket.on('pong', () => (alive = true));
    socket.on('ping', () => (alive = true));
    beats.set(socket, () => {
      if (!alive) return socket.terminate();
      alive = false;
      socket.ping();
    });
    socket.on('error', () => socket.terminate());
    socket.on('message', (bytes, isBinary) => void this.#heed(guest, isBinary ? '' : bytes.toString()));
    const end = actor.kind === 'employee' ? endAt(actor.until, () => socket.close(4401, 'expired')) : undefined;
    socket.on('close', () => {
      clearTimeout(end);
      this.#guests.delete(guest);
      for (const watch of guest.watches.values()) watch[Symbol.dispose]();
      guest.watches.clear();
    });
  }

  async #heed(guest: Guest, text: string): Promise<void> {
    const message = Message.safeParse(parseJson(text));
    if (!message.success) return guest.socket.close(4400, 'not a message of this protocol');
    if ('ping' in message.data) return guest.connection.push(() => '{"pong":true}');
    if ('unwatch' in message.data) return this.#unwatch(guest, message.data.unwatch);
    const { watch, as, params } = message.data;
    this.#unwatch(guest, as);
    const refuse = (reason: string) => guest.connection.push(() => JSON.stringify({ as, end: reason }));
    const topic = this.#topics.get(watch);
    const parsed = topic?.params.safeParse(params);
    if (!topic || !parsed?.success || guest.watches.size >= watchesPerConnection) return refuse('not-found');
    // A placeholder holds the name while the watch opens; unwatching meanwhile wins.
    let mine: Disposable = { [Symbol.dispose]() {} };
    guest.watches.set(as, mine);
    const isCurrent = () => guest.watches.get(as) === mine;
    const end = (reason: string) => {
      // Several may end it at once, and the name may be in use again.
      if (!isCurrent()) return;
      this.#unwatch(guest, as);
      refuse(reason);
    };
    try {
      const opened = await topic.watch(guest.actor, parsed.data, {
        push: (make) => guest.connection.push(() => (isCurrent() ? frame(as, make()) : undefined)),
        end,
      });
      if (!isCurrent()) return opened[Symbol.dispose]();
      mine = opened;
      guest.watches.set(as, mine);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status >= 500) this.#log.error({ err: problem.cause ?? error }, 'a watch could not be opened');
      end(problem.kind.name);
    }
  }

  #unwatch(guest: Guest, as: string): void {
    const watch = guest.watches.get(as);
    guest.watches.delete(as);
    watch?.[Symbol.dispose]();
  }

  #beat(): void {
    for (const { socket } of this.#guests) beats.get(socket)?.();
  }
}

/** Whether two answers to the question who calls mean the same person with the same rights. */
function isSameCaller(known: Actor, now: Actor): boolean {
  if (known.kind !== now.kind || actorId(known) !== actorId(now)) return false;
  if (known.kind !== 'employee' || now.kind !== 'employee') return true;
  return known.sessionId === now.sessionId && known.unitId === now.unitId && isSameSet(known.roles, now.roles) && isSameSet(known.scopes, now.scopes);
}

function isSameSet(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  return one?.size === other?.size && [...(one ?? [])].every((each) => other?.has(each));
}

/** A caller without cookies sends its key as a second protocol; only the first one is ever echoed. */
function speak(protocols: Set<string>): string | false {
  return protocols.has('ohrensessel') ? 'ohrensessel' : false;
}

const beats = new WeakMap<WebSocket, () => void>();

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

/** Ends a socket when what it was opened with runs out; the browser comes back if it has been prolonged. */
function endAt(until: Date | undefined, end: () => void): NodeJS.Timeout | undefined {
  const left = (until?.getTime() ?? Infinity) - Date.now();
  return left < longestTimer ? setTimeout(end, Math.max(0, left)) : undefined;
}
