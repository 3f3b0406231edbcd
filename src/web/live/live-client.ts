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
  /** What it is called on the present socket; every beginning gets a name of its own. */
  as?: string | undefined;
  retry?: ReturnType<typeof setTimeout>;
  /** Times in a row it ended for a reason that passes. */
  ends: number;
}

type Frame = ReadonlyArray<{ as: string; item?: unknown; end?: string } | { pong: true } | { refused: string }>;

/** Close code of the server for a session that has ended. */
const signedOut = 4401;
/** How long the socket stays without a watch, so that going from page to page does not reopen it. */
const lingering = 5_000;
/** Ends that pass by themselves: the watch is begun again. */
const passing: ReadonlySet<string> = new Set(['read-again', 'store-unavailable', 'disk-full', 'unexpected', 'too-many-requests']);

/**
 * The one socket of this tab. It opens with the first watch, comes back by itself (jittered back-off; at once when the
 * network or the reader returns) and then begins every watch anew. A name is used for one beginning only, so what is still under way from
 * an earlier one finds nobody.
 */
export class LiveClient implements Disposable {
  readonly #options: LiveClientOptions;
  readonly #watches = new Set<Watch>();
  readonly #named = new Map<string, Watch>();
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
    // Frames carry the name of the watch, which belongs to this topic alone.
    const watch: Watch = { topic, params, handlers: handlers as WatchHandlers<unknown>, ends: 0 };
    this.#watches.add(watch);
    if (this.#state === 'open') this.#begin(watch);
    else if (this.#state === 'idle') this.#connect();
    return { [Symbol.dispose]: () => this.#forget(watch) };
  }

  [Symbol.dispose](): void {
    this.#disposed.abort();
    for (const { retry } of this.#watches) clearTimeout(retry);
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
    for (const watch of this.#watches) {
      if (isBack) watch.handlers.onResumed?.();
      this.#begin(watch);
    }
    if (this.#watches.size === 0) this.#linger();
  }

  #begin(watch: Watch): void {
    clearTimeout(this.#timer);
    clearTimeout(watch.retry);
    const as = `w${(this.#names += 1)}`;
    watch.as = as;
    this.#named.set(as, watch);
    this.#socket?.send(JSON.stringify({ watch: watch.topic, as, params: watch.params }));
  }

  #receive(data: string): void {
    this.#heartbeat.heard();
    for (const entry of JSON.parse(data) as Frame) {
      if (!('as' in entry)) continue;
      const watch = this.#named.get(entry.as);
      if (!watch) continue;
      if (entry.end !== undefined) {
        this.#named.delete(entry.as);
        this.#ended(watch, entry.end);
      } else {
        watch.ends = 0;
        watch.handlers.onItem(entry.item);
      }
    }
  }

  #ended(watch: Watch, reason: string): void {
    watch.as = undefined;
    if (passing.has(reason)) {
      watch.handlers.onLost?.();
      watch.ends += 1;
      watch.retry = setTimeout(() => this.#state === 'open' && this.#begin(watch), backOff(watch.ends));
      return;
    }
    this.#watches.delete(watch);
    watch.handlers.onEnd?.(reason);
    if (this.#watches.size === 0) this.#linger();
  }

  #forget(watch: Watch): void {
    if (!this.#watches.delete(watch)) return;
    clearTimeout(watch.retry);
    if (watch.as !== undefined && this.#named.delete(watch.as)) this.#socket?.send(JSON.stringify({ unwatch: watch.as }));
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
    if (wasOpen) for (const { handlers } of this.#watches) handlers.onLost?.();
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
    this.#named.clear();
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
