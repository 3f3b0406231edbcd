import type { WebSocket } from 'ws';

/** Bytes a slow reader may owe before it is cut off; it resumes by watching again. */
const patience = 1_048_576;

/**
 * One browser tab's socket. What one step of the program pushes, such as the events of one commit, leaves as one frame right after
 * that step; content is made at that moment, so nothing that was queued outlives a decision taken meanwhile.
 */
export class Connection {
  readonly #socket: WebSocket;
  #queued: Array<() => string | undefined> = [];
  #scheduled = false;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** Queues an item; `make` yields its JSON when the frame is written, or undefined for nothing. */
  push(make: () => string | undefined): void {
    this.#queued.push(make);
    if (this.#scheduled) return;
    this.#scheduled = true;
    // Before the reply to whoever spoke is written: listeners wait longer than the speaker's spinner.
    queueMicrotask(() => this.#flush());
  }

  #flush(): void {
    this.#scheduled = false;
    const queued = this.#queued;
    this.#queued = [];
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > patience) {
      this.#socket.close(1013, 'too slow: watch again');
      return;
    }
    const items: string[] = [];
    for (const make of queued) {
      const item = make();
      if (item !== undefined) items.push(item);
    }
    if (items.length > 0) this.#socket.send(`[${items.join(',')}]`);
  }
}
