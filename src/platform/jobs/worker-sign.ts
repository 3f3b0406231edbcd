import type pg from 'pg';

/** How the connection is called that stands for a worker. */
export const worksAs = 'ohrensessel jobs ';

/** One connection that carries the name a worker's locks are held under for as long as it works, so that others see it. */
export class WorkerSign {
  readonly #pool: pg.Pool;
  readonly #name: string;
  #client: pg.PoolClient | undefined;
  #showing: Promise<void> | undefined;
  #down = false;

  constructor(pool: pg.Pool, name: string) {
    this.#pool = pool;
    this.#name = name;
  }

  /** Puts the sign up, or up again where the connection was lost. */
  async show(): Promise<void> {
    if (this.#client || this.#down) return;
    this.#showing ??= this.#putUp().finally(() => (this.#showing = undefined));
    await this.#showing;
  }

  takeDown(): void {
    this.#down = true;
    this.#letGo();
  }

  async #putUp(): Promise<void> {
    const client = await this.#pool.connect();
    this.#client = client;
    client.once('end', () => this.#client === client && this.#letGo());
    await client.query(`set application_name = '${worksAs}${this.#name}'`);
    if (this.#down) this.#letGo();
  }

  #letGo(): void {
    const client = this.#client;
    this.#client = undefined;
    // Not back among the others, for whom it must not speak.
    client?.release(true);
  }
}
