import { backOff } from './back-off.ts';
import { Heartbeat } from './heartbeat.ts';
import type { LiveTopics } from './live-topics.ts';
import { tabSurroundings, type Surroundings } from './surroundings.ts';
import type { WatchHandlers } from './watch-handlers.ts';

/** `idle` while nothing is watched; `away` from the loss of the connection until it is back. */
export type ConnectionState = 'idle' | 'connecting' | 'open' | 'away';

export interface LiveClientOptions {
  /** Address of the socket, `wss://…/api/v1/live`. */
  url: string;
  /** Protocols besides `ohrensessel`: a caller without cookies brings its key as `bearer.…`. */
  protocols?: readonly string[];
  /** The session has ended, or the server refuses the socket again and again. */
  onRefused?(): void;
  /** Those of the tab, unless a test has its own. */
  surroundings?: Surroundings;
}

interface Watch {
  topic: string;
  params: unknown;
  handlers: WatchHandlers<unknown>;
  retry?: ReturnType<typeof setTimeout>;
}

type Frame = ReadonlyArray<{ as: string; item?: unknown; end?: string } | { pong: true }>;

/** Close code of the server for a session that has ended. */
const signedOut = 4401;
/** How long the socket stays without a watch, so that going from page to page does not reopen it. */
const lingering = 5_000;
/** Ends that pass by themselves: the watch is begun again. */
const passing: ReadonlySet<string> = new Set(['read-again', 'store-unavailable', 'disk-full', 'unexpected']);

/**
 * The one socket of this tab. It opens with the first watch, comes back by itself (jittered back-off; at once when the
 * network or the reader returns) and then begins every watch anew.
 */
export class LiveClient implements Disposable {
  readonly #options: LiveClientOptions;
  readonly #watches = new Map<string, Watch>();
  readonly #listeners = new Set<() => void>();
  readonly #heartbeat = new Heartbeat({ send: (text) => this.#socket?.send(text), onSilence: () => this.#lose() });
  readonly #disposed = new AbortController();
  #socket: WebSocket | undefined;
  #state: ConnectionState = 'idle';
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #names = 0;

  constructor(options: LiveClientOptions) {
    this.#options = options;
    this.#mind(options.surroundings ?? tabSurroundings(this.#disposed.signal));
  }

  /** Present state, for `useSyncExternalStore` together with {@link subscribe}. */
  get state(): ConnectionState {
    return this.#state;
  }

  /** Calls `listener` after every change of {@link state}. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Watches a topic until the result is disposed. */
  watch<T extends keyof LiveTopics>(topic: T, params: LiveTopics[T]['params'], handlers: WatchHandlers<LiveTopics[T]['item']>): Disposable {
    const as = `w${(this.#names += 1)}`;
    // Frames carry the name of the watch, which belongs to this topic alone.
    const watch: Watch = { topic, params, handlers: handlers as WatchHandlers<unknown> };
    this.#watches.set(as, watch);
    if (this.#state === 'open') this.#begin(as, watch);
    else if (this.#state === 'idle') this.#connect();
    return { [Symbol.dispose]: () => this.#forget(as) };
  }

  [Symbol.dispose](): void {
    this.#disposed.abort();
    for (const { retry } of this.#watches.values()) clearTimeout(retry);
    this.#watches.clear();
    this.#rest();
  }

  #connect(): void {
    clearTimeout(this.#timer);
    if (this.#state !== 'away') this.#become('connecting');
    const socket = new WebSocket(this.#options.url, ['ohrensessel', ...(this.#options.protocols ?? [])]);
    this.#socket = socket;
    const current = (act: () => void) => () => void (this.#socket === socket && act());
    socket.onopen = current(() => this.#welcome());
    socket.onmessage = ({ data }) => void (this.#socket === socket && this.#receive(data as string));
    socket.onclose = ({ code }) => void (this.#socket === socket && this.#lose(code));
  }

  #welcome(): void {
    const isBack = this.#state === 'away';
    this.#attempt = 0;
    this.#become('open');
    this.#heartbeat.start();
    for (const [as, watch] of this.#watches) {
      if (isBack) watch.handlers.onResumed?.();
      this.#begin(as, watch);
    }
    if (this.#watches.size === 0) this.#linger();
  }

  #begin(as: string, { topic, params }: Watch): void {
    clearTimeout(this.#timer);
    this.#socket?.send(JSON.stringify({ watch: topic, as, params }));
  }

  #receive(data: string): void {
    this.#heartbeat.heard();
    for (const entry of JSON.parse(data) as Frame) {
      if ('pong' in entry) continue;
      const watch = this.#watches.get(entry.as);
      if (!watch) continue;
      if (entry.end === undefined) watch.handlers.onItem(entry.item);
      else this.#ended(entry.as, watch, entry.end);
    }
  }

  #ended(as: string, watch: Watch, reason: string): void {
    if (passing.has(reason)) {
      watch.handlers.onLost?.();
      watch.retry = setTimeout(() => this.#state === 'open' && this.#begin(as, watch), backOff(1));
      return;
    }
    this.#watches.delete(as);
    watch.handlers.onEnd?.(reason);
    if (this.#watches.size === 0) this.#linger();
  }

  #forget(as: string): void {
    const watch = this.#watches.get(as);
    if (!watch) return;
    clearTimeout(watch.retry);
    this.#watches.delete(as);
    if (this.#state === 'open') this.#socket?.send(JSON.stringify({ unwatch: as }));
    if (this.#watches.size === 0) this.#linger();
  }

  #linger(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#watches.size === 0 && this.#rest(), this.#state === 'away' ? 0 : lingering);
  }

  #lose(code?: number): void {
    const wasOpen = this.#state === 'open';
    this.#letGo();
    if (this.#watches.size === 0) return this.#rest();
    this.#become('away');
    if (wasOpen) for (const { handlers } of this.#watches.values()) handlers.onLost?.();
    if (code === signedOut || this.#attempt === 2) this.#options.onRefused?.();
    if (code !== signedOut) this.#timer = setTimeout(() => this.#connect(), backOff(this.#attempt));
    this.#attempt += 1;
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#letGo();
    this.#become('idle');
  }

  #letGo(): void {
    this.#heartbeat.stop();
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = undefined;
    // A socket that is dead without knowing it would take minutes to say so; nobody waits for its answer.
    if (socket && socket.readyState <= WebSocket.OPEN) socket.close();
  }

  #become(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #mind({ onReturn, onLeave }: Surroundings): void {
    onReturn(() => {
      if (this.#state === 'away' && this.#socket?.readyState !== WebSocket.CONNECTING) this.#connect();
      else if (this.#state === 'open') this.#heartbeat.beat();
    });
    onLeave(() => this.#state === 'open' && this.#lose());
  }
}
