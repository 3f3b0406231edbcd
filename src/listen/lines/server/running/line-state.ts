import type { Services } from '#platform/http/request-context.ts';
import { transact } from '#platform/db/transact.ts';
import type { LineTrouble } from '../line-trouble.ts';

/** “Heard” is written at most this often, in milliseconds. */
const heardEvery = 10_000;

/** Writes down how a line is doing, for its administrators. Never fails and never waits: it is only about the line. */
export class LineState {
  readonly #services: Services;
  readonly #lineId: string;
  #heardAt = 0;
  #isConnected = false;

  constructor(services: Services, lineId: string) {
    this.#services = services;
    this.#lineId = lineId;
  }

  /** It works, as far as one can tell; an earlier trouble is over. */
  connected(): void {
    if (this.#isConnected) return;
    this.#isConnected = true;
    const now = this.#services.now();
    this.#write({ connected_since: now, trouble: null, trouble_at: null });
  }

  heard(): void {
    if (Date.now() - this.#heardAt < heardEvery) return;
    this.#heardAt = Date.now();
    this.#write({ heard_at: this.#services.now() });
  }

  trouble({ words }: LineTrouble): void {
    this.#isConnected = false;
    this.#write({ connected_since: null, trouble: JSON.stringify(words), trouble_at: this.#services.now() });
  }

  #write(change: { connected_since?: Date | null; heard_at?: Date; trouble?: string | null; trouble_at?: Date | null }): void {
    transact(this.#services.database, { path: 'none', actor: null }, ({ db }) =>
      db
        .insertInto('lines.state')
        .values({ line_id: this.#lineId, ...change })
        .onConflict((conflict) => conflict.column('line_id').doUpdateSet(change))
        .execute(),
    ).catch((error: unknown) => this.#services.log.debug({ err: error }, 'how a line is doing could not be written'));
  }
}
