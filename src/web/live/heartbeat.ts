const interval = 20_000;
const patience = 6_000;

/**
 * Finds out that a connection is dead although nobody closed it: the network moved, the machine slept. Browsers do not
 * show the server's own pings, so this one asks by itself.
 */
export class Heartbeat {
  readonly #send: (text: string) => void;
  readonly #onSilence: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #deadline: ReturnType<typeof setTimeout> | undefined;

  constructor({ send, onSilence }: { send: (text: string) => void; onSilence: () => void }) {
    this.#send = send;
    this.#onSilence = onSilence;
  }

  start(): void {
    this.stop();
    this.#timer = setInterval(() => this.beat(), interval);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.heard();
  }

  /** Asks now; no frame of any kind within six seconds counts as silence. */
  beat(): void {
    if (this.#deadline !== undefined) return;
    this.#deadline = setTimeout(() => this.#onSilence(), patience);
    this.#send('{"ping":true}');
  }

  /** Something arrived, so the connection lives. */
  heard(): void {
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
  }
}
