import type { Database } from '#platform/db/database.ts';
import { Problem } from '#platform/http/problem.ts';
import { importProblems } from '../contract/problems.ts';
import type { ImportRun } from '../contract/run.ts';
import type { Imported } from './import-dialogues.ts';
import type { RefusedAt } from './import-incomplete.ts';

/** How often a running import says how far it is, and looks whether it was cancelled, in milliseconds. */
const every = 1_000;

/** What is known of an import before its first line. */
export interface RunBeginning {
  id: string;
  name: string | null;
  startedBy: string;
  size: number | null;
}

/**
 * Keeps an import's row up to date while it runs. A process that dies leaves a row that stands still, which is how others tell.
 * Disposed without an end, it was broken off.
 */
export class RunRecord implements AsyncDisposable {
  readonly #database: Database;
  readonly #id: string;
  readonly #now: () => Date;
  readonly #cancelling = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #counts: Imported = { imported: 0, known: 0, refused: 0, withoutAudio: 0 };
  #bytes = 0;
  #refusals: RefusedAt[] = [];
  #named = 0;
  #writing: Promise<void> = Promise.resolve();
  #state: ImportRun['state'] | undefined;

  private constructor(database: Database, id: string, now: () => Date) {
    this.#database = database;
    this.#id = id;
    this.#now = now;
    this.#timer = setInterval(() => this.#soon(), every);
  }

  /** Begins a run. @throws Problem `import-id-taken` when one of that id is known. */
  static async begin(database: Database, now: () => Date, { id, name, startedBy, size }: RunBeginning): Promise<RunRecord> {
    const at = now();
    const made = await database.kysely
      .insertInto('imports.run')
      .values({ id, name, started_by: startedBy, started_at: at, seen_at: at, size: size === null ? null : String(size) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) throw new Problem(importProblems.idTaken, { field: 'id' });
    return new RunRecord(database, id, now);
  }

  /** Aborted when somebody cancels the import, on whichever node. */
  get cancelled(): AbortSignal {
    return this.#cancelling.signal;
  }

  read(bytes: number): void {
    this.#bytes += bytes;
  }

  progress(counts: Imported): void {
    this.#counts = { ...counts };
  }

  /** Notes a refused line, the first `most` of them. */
  refuse(refusal: RefusedAt, most: number): void {
    if (this.#named >= most) return;
    this.#named += 1;
    this.#refusals.push(refusal);
  }

  /** How it ended; written when it is disposed. */
  end(state: Exclude<ImportRun['state'], 'running'>): void {
    this.#state ??= state;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing;
    await this.#write(this.#state ?? 'broken-off');
  }

  #soon(): void {
    // One at a time; what could not be written now is written with the next.
    this.#writing = this.#writing.then(() => this.#write()).catch(() => undefined);
  }

  async #write(state?: ImportRun['state']): Promise<void> {
    const { imported, known, refused, withoutAudio } = this.#counts;
    const refusals = this.#refusals;
    this.#refusals = [];
    if (refusals.length > 0) {
      const rows = refusals.map(({ line, field, reason, about }) => ({ run_id: this.#id, line, field: field.slice(0, 200), reason, about }));
      await this.#database.kysely.insertInto('imports.refusal').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
    }
    const row = await this.#database.kysely
      .updateTable('imports.run')
      .set({ imported, known, refused, without_audio: withoutAudio, bytes: String(this.#bytes), seen_at: this.#now(), ...(state && { state, ended_at: this.#now() }) })
      .where('id', '=', this.#id)
      .returning('is_cancelled')
      .executeTakeFirst();
    if (row?.is_cancelled) this.#cancelling.abort();
  }
}
