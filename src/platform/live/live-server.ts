import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import { actorId, type Actor } from '../http/actor.ts';
import { Heartbeat } from './heartbeat.ts';
import { isSameCaller } from './is-same-caller.ts';
import type { AnyLiveTopic, LiveTopic } from './live-topic.ts';
import { Sender, worth } from './sender.ts';
import { Tab, type LiveRefusal, type TabOwner } from './tab.ts';
import { refuseUpgrade, type UpgradeCall, type UpgradeRoute } from './upgrade-route.ts';

/** Address of the socket. */
export const livePath = '/api/v1/live';

/** Bytes of one message, and pieces it may come in. */
const largestMessage = { maxPayload: 16 * 1024, maxFragments: 64 };

/** Senders counted at the same time; the one who opened a socket longest ago is let go first. */
const mostSenders = 20_000;

/** Callers asked about at the same time, so that a recheck leaves connections for everybody else. */
const askedAtOnce = 4;

/** Timers count milliseconds in 31 bits; nothing that lasts longer than 24 days is waited for. */
const longestTimer = 2 ** 31 - 1;

/** A socket kept by somebody else. */
interface Guarded {
  actor: Actor;
  cut: () => void;
}

/** What surrounds a live server. */
export interface LiveSurroundings {
  /** A clock nobody sets, in milliseconds. */
  steady?: () => number;
  /** Is told whenever a sender sent more than they may. */
  onRefused?: (what: LiveRefusal) => void;
}

/**
 * The one socket per browser tab. The browser names what it watches; topics push; each event-loop turn's items leave as
 * one frame: `[{"as": watch, "item": …} | {"as": watch, "end": reason} | {"pong": true} | {"refused": reason}, …]`.
 * Who sends too much is refused by name (`too-many-requests`), and whoever does not stop is cut off (4429).
 */
export class LiveServer {
  readonly #topics = new Map<string, LiveTopic<unknown>>();
  readonly #routes: UpgradeRoute[] = [{ path: livePath, take: (call) => this.#take(call) }];
  readonly #endings = new Set<() => void>();
  readonly #tabs = new Set<Tab>();
  readonly #guarded = new Set<Guarded>();
  readonly #senders = new LRUCache<string, Sender>({ max: mostSenders });
  readonly #sockets = new WebSocketServer({ noServer: true, ...largestMessage, perMessageDeflate: false, handleProtocols: speak });
  readonly #log: Logger;
  readonly #heartbeat = new Heartbeat();
  /** How often somebody was cut. */
  #cuts = 0;
  readonly #steady: () => number;
  readonly #onRefused: (what: LiveRefusal) => void;

  constructor(log: Logger, { steady = () => performance.now(), onRefused = () => undefined }: LiveSurroundings = {}) {
    this.#log = log;
    this.#steady = steady;
    this.#onRefused = onRefused;
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
      const taken = async () => route.take({ request, socket, head, caller: () => this.#asked(() => admit(request)) });
      taken().catch((error: unknown) => {
        this.#log.error({ err: error }, 'an upgrade failed');
        socket.destroy();
      });
    });
  }

  /** Cuts the sockets of callers for whom `matches` holds, for instance after a session was revoked. */
  cut(matches: (actor: Actor) => boolean, reason: string): void {
    this.#cuts += 1;
    for (const { owner, socket } of this.#tabs) if (matches(owner.actor)) socket.close(4401, reason);
    for (const { actor, cut } of this.#guarded) if (matches(actor)) cut();
  }

  /**
   * Asks of every socket once more who opened it, and cuts those whose answer is another one: for when news that would have cut
   * them may have been missed. While the store cannot be asked they stay, and are asked about again.
   */
  async recheck(): Promise<void> {
    const tabs = [...this.#tabs];
    for (let start = 0; start < tabs.length; start += askedAtOnce) {
      await Promise.all(
        tabs.slice(start, start + askedAtOnce).map(async ({ socket, owner: { actor, caller } }) => {
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
    for (const { owner } of this.#tabs) if (matches(owner.actor)) return true;
    return false;
  }

  /** Lets a feature end sockets of its own when the server stops, before it waits for connections to end. */
  atEnd(end: () => void): void {
    this.#endings.add(end);
  }

  /** Number of open sockets. */
  get size(): number {
    return this.#tabs.size;
  }

  async close(): Promise<void> {
    this.#heartbeat.stop();
    for (const end of this.#endings) end();
    for (const { socket } of this.#tabs) socket.close(1001, 'the server is stopping');
    await new Promise((resolve) => setTimeout(resolve, this.#tabs.size > 0 ? 50 : 0));
    for (const { socket } of this.#tabs) socket.terminate();
    this.#sockets.close();
  }

  /** Who calls; asked again if somebody was cut meanwhile, as the answer may be older than what they were cut for. */
  async #asked(ask: () => Promise<Actor>): Promise<Actor> {
    for (;;) {
      const cuts = this.#cuts;
      const actor = await ask();
      if (cuts === this.#cuts) return actor;
    }
  }

  async #take({ request, socket, head, caller }: UpgradeCall): Promise<void> {
    const actor = await caller().catch(() => undefined);
    if (!actor) return refuseUpgrade(socket, '503 Service Unavailable');
    if (actor.kind === 'stranger') return refuseUpgrade(socket, '401 Unauthorized');
    const sender = this.#senderOf(actor);
    if (sender.judge(worth.socket) !== 'heeded') {
      this.#onRefused('socket');
      return refuseUpgrade(socket, '429 Too Many Requests');
    }
    this.#sockets.handleUpgrade(request, socket, head, (accepted) => this.#welcome(accepted, { actor, sender, caller }));
  }

  #senderOf(actor: Actor): Sender {
    const id = `${actor.kind} ${actorId(actor)}`;
    const sender = this.#senders.get(id) ?? new Sender(this.#steady);
    this.#senders.set(id, sender);
    return sender;
  }

  #welcome(socket: WebSocket, owner: TabOwner): void {
    const tab = new Tab(socket, owner, { log: this.#log, topics: this.#topics, onRefused: this.#onRefused });
    this.#tabs.add(tab);
    const heartbeat = this.#heartbeat.add(tab);
    const { actor } = owner;
    const end = actor.kind === 'employee' ? endAt(actor.until, () => socket.close(4401, 'expired')) : undefined;
    socket.on('close', () => {
      clearTimeout(end);
      heartbeat[Symbol.dispose]();
      this.#tabs.delete(tab);
    });
  }
}

/** A caller without cookies sends its key as a second protocol; only the first one is ever echoed. */
function speak(protocols: Set<string>): string | false {
  return protocols.has('ohrensessel') ? 'ohrensessel' : false;
}

/** Ends a socket when what it was opened with runs out; the browser comes back if it has been prolonged. */
function endAt(until: Date | undefined, end: () => void): NodeJS.Timeout | undefined {
  const left = (until?.getTime() ?? Infinity) - Date.now();
  return left < longestTimer ? setTimeout(end, Math.max(0, left)) : undefined;
}
