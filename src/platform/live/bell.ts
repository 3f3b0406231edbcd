import pg from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Connection, Database } from '../db/database.ts';

const channel = 'ohrensessel';
const gatherMilliseconds = 10;
const checkMilliseconds = 1_000;
/** Names per notification; PostgreSQL takes 8,000 bytes. */
const perNotification = 100;
/** Names that wait while the database is away. Beyond it they are let go: when it is back, everybody reads everything anew. */
const mostWaiting = 10_000;
const againMilliseconds = 250;

/** What the bell's connection is known by among those of the database. */
const applicationName = 'ohrensessel bell';

/** A ring is worth nothing after a crash, so nobody's turn waits behind its way to the disk. */
const notify = `select set_config('synchronous_commit', 'off', true), pg_notify($1, $2)`;

/** How many other processes hear the bell of this database. */
const others = `select count(*)::int as others from pg_stat_activity
  where datname = current_database() and application_name = '${applicationName}' and pid <> pg_backend_pid()`;

const Rings = z.object({ from: z.string(), rings: z.array(z.tuple([z.string(), z.string()])) });

/**
 * Tells other processes that something changed: names only, never content. A ring only wakes; the database is the truth. What must
 * reach everybody the moment it is true (a consent taken back, an access that ended) is rung by the database itself within the
 * commit (`platform.ring`), so that no process can die between the two.
 * The bell also knows whether this process can trust what it remembers: {@link fresh} is false from the moment the
 * connection is in doubt until everything was read again.
 *
 * Where nobody else hears, nothing is rung: a house of one process would otherwise pay a transaction for every turn. A process
 * that joins says so before it reads anything, and everybody looks once a second whether they are still alone.
 */
export class Bell {
  readonly #connection: Connection;
  readonly #database: Database;
  readonly #log: Logger;
  readonly #listeners = new Map<string, Set<(name: string) => void>>();
  readonly #freshness = new Set<(fresh: boolean) => void>();
  #client: pg.Client | undefined;
  #queued = new Map<string, [string, string]>();
  #gathering: NodeJS.Timeout | undefined;
  #check: NodeJS.Timeout | undefined;
  #verifying = false;
  #fresh = false;
  #alone = false;
  #heardOthers = 0;
  #closed = false;

  /** @param database whose connections ring; the bell's own one only listens. */
  constructor(connection: Connection, database: Database, log: Logger) {
    this.#database = database;
    this.#connection = connection;
    this.#log = log;
  }

  /** Whether news from other processes arrive; while false, every door is closed. */
  get fresh(): boolean {
    return this.#fresh;
  }

  /** Connects; resolves once rings are heard. */
  async open(): Promise<void> {
    await this.#connect();
    this.#check = setInterval(() => void this.#look(), checkMilliseconds);
  }

  /**
   * Rings in other processes, and with `everywhere` in this one as well. Called after commit. Repeated names within a moment
   * ring once.
   */
  ring(kind: string, name: string, { everywhere = false }: { everywhere?: boolean } = {}): void {
    if (everywhere) for (const hear of this.#listeners.get(kind) ?? []) hear(name);
    if (this.#alone) return;
    this.#queued.set(`${kind} ${name}`, [kind, name]);
    this.#gathering ??= setTimeout(() => void this.#send(), gatherMilliseconds);
  }

  /** Hears rings of one kind from other processes. */
  listen(kind: string, hear: (name: string) => void): Disposable {
    const listeners = this.#listeners.get(kind) ?? new Set();
    this.#listeners.set(kind, listeners.add(hear));
    return { [Symbol.dispose]: () => void listeners.delete(hear) };
  }

  /** Is told when trust is lost, and again when it is back and everything must be read anew. */
  onFreshness(tell: (fresh: boolean) => void): Disposable {
    this.#freshness.add(tell);
    return { [Symbol.dispose]: () => void this.#freshness.delete(tell) };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#check);
    clearTimeout(this.#gathering);
    await this.#send().catch(() => undefined);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ ...this.#connection, application_name: applicationName, connectionTimeoutMillis: 2_000, query_timeout: 4_000 });
    client.on('error', () => this.#doubt(client));
    client.on('end', () => this.#doubt(client));
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      await client.query(notify, [channel, JSON.stringify({ from: this.#database.node, rings: [] })]);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    if (this.#closed) return void client.end().catch(() => undefined);
    this.#client = client;
    this.#setFresh(true);
  }

  #doubt(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    if (!this.#closed) this.#setFresh(false);
  }

  /** Looks after the connection, one look at a time however slow the answer is. */
  async #look(): Promise<void> {
    if (this.#verifying) return;
    this.#verifying = true;
    const client = this.#client;
    try {
      if (client) await this.#count(client);
      else if (!this.#closed) await this.#connect();
    } catch {
      if (!client) return;
      this.#doubt(client);
      client.end().catch(() => undefined);
    } finally {
      this.#verifying = false;
    }
  }

  /** Looks who else hears. Somebody who joined while the answer was on its way counts. */
  async #count(client: pg.Client): Promise<void> {
    const heard = this.#heardOthers;
    const { rows } = await client.query<{ others: number }>(others);
    this.#alone = rows[0]?.others === 0 && heard === this.#heardOthers && this.#client === client;
  }

  #setFresh(fresh: boolean): void {
    if (this.#fresh === fresh) return;
    this.#fresh = fresh;
    this.#alone = false;
    if (fresh) this.#log.debug('news from the database arrive');
    else this.#log.warn('the database is out of reach: every door is closed');
    for (const tell of this.#freshness) tell(fresh);
  }

  /** Rings what was gathered. A ring that did not get through is rung again: those who hear the database do not know that we did not. */
  async #send(): Promise<void> {
    this.#gathering = undefined;
    const rings = [...this.#queued.values()];
    this.#queued.clear();
    for (let start = 0; start < rings.length; start += perNotification) {
      const some = rings.slice(start, start + perNotification);
      const payload = JSON.stringify({ from: this.#database.node, rings: some });
      try {
        await this.#database.pool.query(notify, [channel, payload]);
      } catch {
        return this.#keep(rings.slice(start));
      }
    }
  }

  #keep(rings: ReadonlyArray<[string, string]>): void {
    for (const ring of rings) if (this.#queued.size < mostWaiting) this.#queued.set(ring.join(' '), ring);
    if (!this.#closed) this.#gathering ??= setTimeout(() => void this.#send(), againMilliseconds);
  }

  #hear(payload: string): void {
    const parsed = Rings.safeParse(parse(payload));
    if (!parsed.success || parsed.data.from === this.#database.node) return;
    this.#heardOthers += 1;
    this.#alone = false;
    for (const [kind, name] of parsed.data.rings) for (const hear of this.#listeners.get(kind) ?? []) hear(name);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
