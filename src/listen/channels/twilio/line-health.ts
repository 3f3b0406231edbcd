import { asTrouble } from '#listen/lines/server/as-trouble.ts';
import type { OpenLine } from '#listen/lines/server/channel.ts';
import type { LineTrouble } from '#listen/lines/server/line-trouble.ts';

/** How long a trouble is shown, unless a stream comes through; milliseconds. */
const troubledFor = 600_000;

/** How a line is doing, as its administration reads it. Reports may come in while streams do not: one does not hide the other. */
export class LineHealth {
  readonly #line: () => Pick<OpenLine, 'state' | 'services'>;
  #troubledUntil = 0;

  /** @param line under its present settings. */
  constructor(line: () => Pick<OpenLine, 'state' | 'services'>) {
    this.#line = line;
  }

  /** Something came that only Twilio can have sent. */
  heard(): void {
    if (performance.now() > this.#troubledUntil) this.#line().state.connected();
  }

  /** A stream came through: all of it works. */
  streamed(): void {
    this.#troubledUntil = 0;
    this.heard();
  }

  /** Something is wrong, in words. */
  tell(trouble: LineTrouble): void {
    this.#troubledUntil = performance.now() + troubledFor;
    this.#line().state.trouble(trouble);
  }

  /** Something failed; the call it is about goes on. */
  failed(error: unknown): void {
    this.#line().services.log.error({ err: error }, 'a call could not be followed');
    this.tell(asTrouble(error));
  }

  /** Does what nobody waits for. */
  async guard(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.failed(error);
    }
  }
}
