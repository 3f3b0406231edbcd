import type { ChatEvent, ChatItem } from '../../contract/chat-event.ts';
import type { Refusal, Reply } from './call.ts';
import type { LiveSocket } from './live-socket.ts';
import { backoff, newRest } from './rest.ts';

/** Where a stream reads from and what it tells. */
export interface StreamRoute {
  /** Number of the newest event known here. */
  cursor(): number;
  /** Reads the events after a number. */
  read(after: number): Promise<Reply<{ items: ChatEvent[] }>>;
  /** Opens the socket; throws where the browser refuses to. */
  open(after: number, onItem: (item: ChatItem) => void): LiveSocket;
  onItem(item: ChatItem): void;
  /** Whether the conversation is closed: nothing follows, unless it is deleted one day. */
  isClosed(): boolean;
  /** Says after every attempt whether the server could be reached. */
  report(held: Refusal | undefined): void;
  /** The server does not know this conversation (404) or key (401) any more; the stream has ended. */
  gone(status: 401 | 404): void;
}

export interface Stream {
  /** Looks at once whether the server is there, for instance when the device is back online or the tab in front. */
  wake(): void;
  stop(): void;
}

/** Milliseconds between two readings while there is no socket. */
const visiblePace = 3_000;
const hiddenPace = 20_000;

/**
 * Follows one conversation until it is stopped or the conversation is gone. Every round first reads what is new, which
 * closes any gap and shows whether the server is there, then stays on the socket for as long as it holds. Where sockets are
 * blocked the rounds alone keep the thread going. A closed conversation gets no further round until somebody wakes the
 * stream. All sources deliver in order from the cursor they were opened at, so the largest number seen is a safe cursor.
 */
export function stream(route: StreamRoute): Stream {
  const rest = newRest();
  let socket: LiveSocket | undefined;
  let isRunning = false;
  let isStopped = false;

  function stop(): void {
    isStopped = true;
    socket?.close();
    rest.wake();
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    await follow();
    isRunning = false;
  }

  async function follow(): Promise<void> {
    let failures = 0;
    let blocked = 0;
    let socketAt = 0;
    for (;;) {
      if (isStopped) return;
      const held = await read();
      if (isStopped) return;
      if (held) {
        await rest.after(held, failures++);
        continue;
      }
      failures = 0;
      if (route.isClosed()) return;
      if (Date.now() >= socketAt) {
        const worked = await listen();
        if (isStopped) return;
        blocked = worked ? 0 : blocked + 1;
        socketAt = worked ? 0 : Date.now() + backoff(blocked + 3);
        // A socket that broke is no sign that the server is well: come back like everybody else, not at once.
        if (worked) await rest.for(backoff(0));
      } else {
        await rest.for(document.hidden ? hiddenPace : visiblePace);
      }
    }
  }

  async function read(): Promise<Refusal | undefined> {
    const { body, refusal } = await route.read(route.cursor());
    if (isStopped) return undefined;
    if (refusal?.status === 401 || refusal?.status === 404) {
      stop();
      route.gone(refusal.status);
      return undefined;
    }
    for (const event of body?.items ?? []) route.onItem({ type: 'event', event });
    route.report(refusal);
    return refusal;
  }

  /** @returns whether the socket carried the conversation until the line broke. */
  async function listen(): Promise<boolean> {
    try {
      socket = route.open(route.cursor(), (item) => isStopped || route.onItem(item));
      return await socket.closed;
    } catch {
      return false;
    } finally {
      socket = undefined;
    }
  }

  void run();
  return {
    wake() {
      rest.wake();
      socket?.probe();
      void run();
    },
    stop,
  };
}
