import { setTimeout as pause } from 'node:timers/promises';

/** Whether the other side is asked for its sound or for none, in the words of a session description. */
export type Hearing = 'recvonly' | 'inactive';

/** So often a request that crossed one of theirs is sent again. */
const mostCrossings = 6;

/** What the session does for its wish. */
interface Asking {
  /** Whether a request may go out at this moment. */
  mayAsk: () => boolean;
  /** Tells the other side; `over` where the session ended by it. */
  ask: (wanted: Hearing) => Promise<'told' | 'crossed' | 'over'>;
  /** Requests of both sides met each time. */
  crossesAgainAndAgain: () => Promise<void>;
}

/**
 * What we want of the other side's sound and what it has been told. One request is under way at a time; when it is answered and
 * something else is wanted by then, that is asked for next.
 */
export class Wish {
  readonly #act: Asking;
  #wanted: Hearing = 'inactive';
  #told: Hearing | undefined = 'inactive';
  #isAsking = false;

  constructor(act: Asking) {
    this.#act = act;
  }

  get wanted(): Hearing {
    return this.#wanted;
  }

  /** A request of ours is under way. */
  get isAsking(): boolean {
    return this.#isAsking;
  }

  want(hearing: Hearing): void {
    this.#wanted = hearing;
    void this.settle();
  }

  /** Our answer to a request of theirs said it. */
  hasToldAnyway(): void {
    this.#told = this.#wanted;
  }

  /** Says it once more, though the other side knows. */
  tellAnew(): void {
    this.#told = undefined;
    void this.settle();
  }

  /** Tells the other side what is wanted, until it knows. */
  async settle(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      let crossings = 0;
      while (this.#act.mayAsk() && this.#told !== this.#wanted) {
        const asked = this.#wanted;
        const answered = await this.#act.ask(asked);
        if (answered === 'told') this.#told = asked;
        if (answered !== 'crossed') continue;
        crossings += 1;
        if (crossings > mostCrossings) await this.#act.crossesAgainAndAgain();
        // Two that crossed try again at different times (RFC 3261, 14.1: up to two seconds for whoever was called).
        else await pause(Math.random() * 2_000, undefined, { ref: false });
      }
    } finally {
      this.#isAsking = false;
    }
  }
}
