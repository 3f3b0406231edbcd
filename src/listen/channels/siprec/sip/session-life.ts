import { runSessionTimer, type SessionTimer } from './session-timer.ts';

/** What is done in a session's life. */
interface LifeActs {
  /** Half of the interval is over, and refreshing is ours to do. */
  refresh: () => void;
  /** Nobody refreshed it in time. */
  expired: () => void;
  /** Asks whether the other side still has the call. */
  probe: () => void;
}

/** Notices that the other side is gone: by the timer both agreed on (RFC 4028), and where none runs by asking now and then. */
export class SessionLife implements Disposable {
  readonly #act: LifeActs;
  readonly #probeEvery: number;
  #timing: SessionTimer | undefined;
  #timer: Disposable | undefined;
  #probing: NodeJS.Timeout | undefined;

  /** @param probeEvery milliseconds. */
  constructor(act: LifeActs, probeEvery: number) {
    this.#act = act;
    this.#probeEvery = probeEvery;
  }

  /** The timer that runs. */
  get timing(): SessionTimer | undefined {
    return this.#timing;
  }

  /** Starts the clock of the session anew. */
  agree(timing: SessionTimer | undefined): void {
    this.#timer?.[Symbol.dispose]();
    this.#timing = timing;
    if (!timing) return;
    clearInterval(this.#probing);
    this.#probing = undefined;
    this.#timer = runSessionTimer(timing, this.#act);
  }

  /** From here on somebody has to notice. */
  watch(): void {
    if (!this.#timing) this.#probing ??= setInterval(this.#act.probe, this.#probeEvery).unref();
  }

  [Symbol.dispose](): void {
    clearInterval(this.#probing);
    this.#timer?.[Symbol.dispose]();
  }
}
