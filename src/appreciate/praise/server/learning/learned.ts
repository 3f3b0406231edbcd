import { transact } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { learn, type Delta } from '../../reading/learn.ts';
import { readThanks } from '../../reading/read-thanks.ts';
import { learnedBell, teachAfterwards } from './teach.ts';

/** Milliseconds in which keys are gathered before the house learns from them. */
const gather = 500;
/** Milliseconds until it is tried again when the examples could not be read. */
const again = 5_000;
/** Examples that are learned from, the newest: fifty milliseconds of work. */
const atMost = 5_000;

/**
 * How this house reads thanks: the model that came with it and what its own agents’ keys have taught, always rebuilt from the
 * examples that are there. What a customer takes back is forgotten with the next reading.
 */
export class Learned implements AsyncDisposable {
  readonly #services: Pick<Services, 'database' | 'bell' | 'log' | 'now'>;
  readonly #listening = new DisposableStack();
  readonly #retryAfter: number;
  #delta: Delta | undefined;
  #timer: NodeJS.Timeout | undefined;
  #learning: Promise<void> = Promise.resolve();
  #isOver = false;

  /** @param retryAfter milliseconds until what could not be read is tried again. */
  constructor(services: Pick<Services, 'database' | 'bell' | 'log' | 'now'>, feed: Feed, { retryAfter = again } = {}) {
    this.#services = services;
    this.#retryAfter = retryAfter;
    const soon = () => this.#soon();
    for (const ring of [learnedBell, 'ledger']) this.#listening.use(services.bell.listen(ring, soon));
    this.#listening.use(feed.watchAll((event, elsewhere) => this.#follow(event, elsewhere), soon));
  }

  /** Reads a text as this house has learned to. */
  readonly read = (text: string): { gratitude: number; praise: number } => readThanks(text, this.#delta);

  /** Learns anew, now. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#learning = this.#learning.then(() => this.#learn()).catch((error: unknown) => {
      this.#services.log.warn({ err: error }, 'what agents’ keys taught could not be read');
      // Something may have been taken back: nothing of it counts until it is read again.
      this.#delta = undefined;
      this.#soon(this.#retryAfter);
    });
    await this.#learning;
  }

  #soon(after = gather): void {
    if (!this.#isOver) this.#timer ??= setTimeout(() => void this.refresh(), after);
  }

  #follow(event: ConversationEvent, elsewhere: boolean): void {
    if (!('purpose' in event.body) || event.body.purpose !== 'train') return;
    if (event.kind !== 'granted') return this.#soon();
    if (elsewhere) return;
    const { database, bell, now } = this.#services;
    const { conversationId } = event;
    this.#learning = this.#learning
      .then(() => transact(database, { path: 'finding', actor: null }, (tx) => teachAfterwards(tx, bell, conversationId, now())))
      .catch((error: unknown) => this.#services.log.warn({ err: error }, 'what was kept before could not be learned from'));
  }

  async #learn(): Promise<void> {
    const rows = await transact(this.#services.database, { path: 'finding', actor: null }, ({ db }) =>
      db.selectFrom('praise.example').select(['features', 'is_praise']).orderBy('at', 'desc').limit(atMost).execute(),
    );
    this.#delta = rows.length === 0 ? undefined : learn(rows.map((row) => ({ said: row.features, praise: row.is_praise })));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#listening.dispose();
    await this.#learning;
  }
}
