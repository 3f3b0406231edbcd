import type { Logger } from 'pino';
import type { Employee } from '#platform/http/actor.ts';
import type { ReplayParts } from './replay-parts.ts';

const lookEvery = 1_500;
/** After the last sign of a replay the usher goes home, in milliseconds. */
const stayFor = 300_000;

/** Lets guests in who ask for the chair of a desk at which nobody sits. Awake only while something is being played. */
export class Usher implements Disposable {
  readonly #within: ReplayParts['within'];
  readonly #log: Logger;
  #desk: Employee | undefined;
  #timer: NodeJS.Timeout | undefined;
  #until = 0;

  constructor(within: ReplayParts['within'], log: Logger) {
    this.#within = within;
    this.#log = log;
  }

  /** Something is being played at this desk. */
  wake(desk: Employee): void {
    this.#desk = desk;
    this.#until = performance.now() + stayFor;
    this.#timer ??= setTimeout(() => void this.#look(), lookEvery);
  }

  async #look(): Promise<void> {
    if (this.#desk) {
      await letIn(this.#within, this.#desk).catch((error: unknown) => this.#log.warn({ err: error }, 'a guest could not be let in'));
    }
    const goOn = performance.now() < this.#until && this.#timer !== undefined;
    this.#timer = goOn ? setTimeout(() => void this.#look(), lookEvery) : undefined;
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** Says yes to every guest who asks to sit beside this desk and has a place. @returns how many came in. */
async function letIn(within: ReplayParts['within'], desk: Employee): Promise<number> {
  const { shadowing } = within(desk);
  const { visits, limit } = await shadowing.ownChair({});
  const sitting = visits.filter((visit) => visit.state === 'active').length;
  const asking = visits.filter((visit) => visit.state === 'asked' && visit.can.agree).slice(0, Math.max(0, limit - sitting));
  for (const visit of asking) await shadowing.agree({ visitId: visit.id });
  return asking.length;
}
