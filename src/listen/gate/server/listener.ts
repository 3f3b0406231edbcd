import { nobody, type Audience } from './audience.ts';

/** Somebody who listens to a call: a visit, and what the gate decided about it last. */
export class Listener {
  readonly visitId: string;
  #audience = nobody;
  #isAmong = false;

  constructor(visitId: string) {
    this.visitId = visitId;
  }

  /** Whether the visit is in an audience. Looked up when there is another one, not for each of fifty stretches a second. */
  isAmong(audience: Audience): boolean {
    if (this.#audience !== audience) {
      this.#audience = audience;
      this.#isAmong = audience.visits.has(this.visitId);
    }
    return this.#isAmong;
  }
}
