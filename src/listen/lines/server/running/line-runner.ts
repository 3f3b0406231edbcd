import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import { transact } from '#platform/db/transact.ts';
import { LineLocks } from './line-locks.ts';
import type { LineRoom } from './line-room.ts';
import { Rounds } from './rounds.ts';
import { RunningLine } from './running-line.ts';

/** How often a process looks whether a line has nobody who runs it, in milliseconds. */
const lookEvery = 5_000;

/** Runs the lines nobody else runs: begins them, begins them anew after a change, ends them when they are switched off. */
export class LineRunner implements AsyncDisposable {
  readonly #room: LineRoom;
  readonly #locks: LineLocks;
  readonly #rounds: Rounds;
  readonly #undo = new DisposableStack();
  readonly #running = new Map<string, RunningLine>();
  /** Which line a conversation came over, so that what is said elsewhere in the house costs nothing here. */
  readonly #places = new Map<string, string>();

  constructor(room: LineRoom) {
    this.#room = room;
    const { services, feed } = room.parts;
    this.#locks = new LineLocks(services.database, () => void this.#stopAll());
    this.#rounds = new Rounds(() => this.#round(), services.log);
    this.#undo.use(feed.watchAll((event) => this.#hear(event), () => this.#catchUp()));
    this.#undo.use(services.bell.listen('conversation', (id) => this.#carry(id)));
    this.#undo.use(services.bell.listen('line', () => this.#rounds.wake()));
    this.#undo.use(services.bell.listen('line-deed', (lineId) => this.#running.get(lineId)?.settle()));
    this.#undo.use(services.bell.listen('line-errand', (lineId) => this.#running.get(lineId)?.carry()));
    this.#undo.use(services.bell.listen('line-place', (place) => this.#learn(place)));
    this.#undo.use(services.bell.onFreshness((fresh) => fresh && this.#catchUp()));
  }

  /** Reads the lines and begins to run them. */
  async start(): Promise<void> {
    await this.#room.refresh();
    this.#rounds.wake();
  }

  async #round(): Promise<number> {
    await this.#room.refresh();
    for (const [id, running] of this.#running) {
      if (this.#room.get(id)?.version !== running.version) await this.#stop(id);
    }
    for (const line of this.#room.all) {
      if (this.#running.has(line.id) || !(await this.#locks.take(line.id))) continue;
      this.#running.set(line.id, new RunningLine(line));
      await this.#learnPlaces(line.id);
    }
    for (const id of this.#running.keys()) if (!this.#room.get(id)) await this.#stop(id);
    return lookEvery;
  }

  /** News were missed while the database was away. */
  #catchUp(): void {
    this.#rounds.wake();
    for (const running of this.#running.values()) running.lookThrough();
  }

  #hear(event: ConversationEvent): void {
    if (event.kind === 'asked' || (event.kind === 'turn' && event.party === 'agent')) this.#carry(event.conversationId);
    if (event.kind === 'closed') this.#places.delete(event.conversationId);
  }

  #carry(conversationId: string): void {
    const lineId = this.#places.get(conversationId);
    if (lineId) this.#running.get(lineId)?.carry(conversationId);
  }

  #learn(place: string): void {
    const [lineId = '', conversationId = ''] = place.split(' ');
    if (this.#running.has(lineId)) this.#places.set(conversationId, lineId);
  }

  async #learnPlaces(lineId: string): Promise<void> {
    const rows = await transact(this.#room.parts.services.database, { path: 'lines', actor: null }, ({ db }) =>
      db
        .selectFrom('lines.thread')
        .innerJoin('conversations.conversation as conversation', 'conversation.id', 'lines.thread.conversation_id')
        .select('conversation.id')
        .where('line_id', '=', lineId)
        .where('conversation.state', '<>', 'closed')
        .execute(),
    );
    for (const { id } of rows) this.#places.set(id, lineId);
  }

  async #stop(id: string): Promise<void> {
    const running = this.#running.get(id);
    this.#running.delete(id);
    for (const [conversationId, lineId] of this.#places) if (lineId === id) this.#places.delete(conversationId);
    await running?.[Symbol.asyncDispose]();
    await this.#locks.give(id).catch(() => undefined);
  }

  /** Without locks somebody else may run them any moment. */
  async #stopAll(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((id) => this.#stop(id)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#undo.dispose();
    await this.#rounds[Symbol.asyncDispose]();
    await this.#stopAll();
    await this.#locks[Symbol.asyncDispose]();
  }
}
