import type { ChatEvent, ChatItem } from '../../contract/chat-event.ts';
import type { Refusal, Reply } from './call.ts';
import type { LiveSocket } from './live-socket.ts';
import { backoff, Rest } from './rest.ts';

/** Where a stream reads from and what it tells. */
export interface StreamRoute {
  /** Number of the newest event known here. */
  cursor(): number;
  /** Reads the events after a number. */
  read(after: number): Promise<Reply<ChatEvent[]>>;
  /** Opens the socket; throws where the browser refuses to. */
  open(after: number, onItem: (item: ChatItem) => void): LiveSocket;
  onItem(item: ChatItem): void;
  /** Says after every attempt whether the server could be reached. */
  report(held: Refusal | undefined): void;
  /** The server does not know this conversation (404) or key (401) any more; the stream has ended. */
  gone(status: 401 | 404): void;
}

/** Milliseconds between two readings while there is no socket. */
const visiblePace = 3_000;
const hiddenPace = 20_000;

/**
 * Follows one conversation. Every round first reads what is new, which closes any gap and shows whether the server is
 * there, then stays on the socket for as long as it holds. Where sockets are blocked the rounds alone keep the thread
 * going. All sources deliver in order from the cursor they were opened at, so the largest number seen is a safe cursor.
 */
export class Stream {
  readonly #route: StreamRoute;
  readonly #rest = new Rest();
  #socket: LiveSocket | undefined;
  #stopped = false;

  constructor(route: StreamRoute) {
    this.#route = route;
  }

  /** Follows until it is stopped or the conversation is gone. */
  async run(): Promise<void> {
    let failures = 0;
    let blocked = 0;
    let socketAt = 0;
    while (!this.#stopped) {
      const held = await this.#read();
      if (this.#stopped) return;
      if (held) {
        await this.#rest.after(held, failures++);
        continue;
      }
      failures = 0;
      if (Date.now() >= socketAt) {
        const worked = await this.#listen();
        if (this.#stopped) return;
        blocked = worked ? 0 : blocked + 1;
        socketAt = worked ? 0 : Date.now() + backoff(blocked + 3);
        // A socket that broke is no sign that the server is well: come back like everybody else, not at once.
        if (worked) await this.#rest.for(backoff(0));
      } else {
        await this.#rest.for(document.visibilityState === 'visible' ? visiblePace : hiddenPace);
      }
    }
  }

  /** Looks at once whether the server is there, for instance when the device is back online or the tab in front. */
  wake(): void {
    this.#rest.wake();
    this.#socket?.probe();
  }

  stop(): void {
    this.#stopped = true;
    this.#socket?.close();
    this.#rest.wake();
  }

  async #read(): Promise<Refusal | undefined> {
    const { body, refusal } = await this.#route.read(this.#route.cursor());
    if (this.#stopped) return undefined;
    if (refusal?.status === 401 || refusal?.status === 404) {
      this.stop();
      this.#route.gone(refusal.status);
      return undefined;
    }
    for (const event of body ?? []) this.#route.onItem({ type: 'event', event });
    this.#route.report(refusal);
    return refusal;
  }

  /** @returns whether the socket carried the conversation until the line broke. */
  async #listen(): Promise<boolean> {
    try {
      this.#socket = this.#route.open(this.#route.cursor(), (item) => !this.#stopped && this.#route.onItem(item));
      const { worked, end } = await this.#socket.closed;
      return worked && end === undefined;
    } catch {
      return false;
    } finally {
      this.#socket = undefined;
    }
  }
}
