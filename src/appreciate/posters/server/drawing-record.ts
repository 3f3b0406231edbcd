import type { Services } from '#platform/http/request-context.ts';

/** How often a drawing says how far it is, and looks whether it was cancelled, in milliseconds. */
const every = 400;

/** Keeps a poster's row up to date while it is drawn, and notices when somebody cancels it or throws it away. */
export class DrawingRecord implements AsyncDisposable {
  readonly #parts: Pick<Services, 'database' | 'now'>;
  readonly #id: string;
  readonly #cancelling = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #share = 0;
  #told = 0;
  #writing: Promise<void> = Promise.resolve();

  private constructor(parts: Pick<Services, 'database' | 'now'>, id: string) {
    this.#parts = parts;
    this.#id = id;
    this.#timer = setInterval(() => this.#soon(), every);
  }

  static keep(parts: Pick<Services, 'database' | 'now'>, posterId: string): DrawingRecord {
    return new DrawingRecord(parts, posterId);
  }

  /** Aborted when it need not be drawn any more, on whichever node that was said. */
  get cancelled(): AbortSignal {
    return this.#cancelling.signal;
  }

  /** @param share of the whole, 0 to 1. */
  progress(share: number): void {
    this.#share = Math.max(this.#share, share);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing;
  }

  #soon(): void {
    // One at a time; what could not be written now is written with the next.
    this.#writing = this.#writing.then(() => this.#write()).catch(() => undefined);
  }

  async #write(): Promise<void> {
    const { database, now } = this.#parts;
    const poster = database.kysely;
    if (this.#share > this.#told) {
      this.#told = this.#share;
      const row = await poster.updateTable('posters.poster').set({ progress: String(this.#share), seen_at: now() }).where('id', '=', this.#id).where('state', '=', 'drawing').returning('id').executeTakeFirst();
      if (!row) this.#cancelling.abort();
      return;
    }
    // Nothing new: a look costs nobody a frame.
    const row = await poster.selectFrom('posters.poster').select('state').where('id', '=', this.#id).executeTakeFirst();
    if (row?.state !== 'drawing') this.#cancelling.abort();
  }
}
