import type { Sound } from '#listen/gate/contract/sound.ts';
import { Call, type CallParts } from './call.ts';
import type { Ear } from './ear.ts';
import type { SoundSource } from './sound-source.ts';

/** A telephone system's end of a call. */
export interface CallLine extends Disposable {
  /** Delivers a stretch. */
  readonly push: (sound: Sound) => void;
  /** Says that the system holds sound back by itself, or no longer does. */
  readonly hold: (isHeld: boolean) => void;
}

/** All calls on this node. A call is open while it has a source or an ear. */
export class Switchboard implements Disposable {
  readonly #parts: CallParts;
  readonly #calls = new Map<string, { call: Promise<Call>; users: number }>();
  readonly #atEnd = new Set<() => void>();

  constructor(parts: CallParts) {
    this.#parts = parts;
  }

  /** Calls whose sound could come here. */
  get size(): number {
    return this.#calls.size;
  }

  /** Connects a telephone system's end with a conversation; a second one takes the place of the first. */
  async connect(conversationId: string, source: SoundSource): Promise<CallLine> {
    const { call, leave } = await this.#enter(conversationId);
    const plugged = call.plug(source);
    return {
      push: (sound) => call.push(source, sound),
      hold: (isHeld) => call.hold(source, isHeld),
      [Symbol.dispose]() {
        plugged[Symbol.dispose]();
        leave();
      },
    };
  }

  /** Lets somebody listen; undefined while the door is not open for them. */
  async listen(conversationId: string, ear: Ear): Promise<Disposable | undefined> {
    const { call, leave } = await this.#enter(conversationId);
    if (!call.isOpenFor(ear.owner.visitId)) {
      leave();
      return undefined;
    }
    const listening = call.listen(ear);
    return {
      [Symbol.dispose]() {
        listening[Symbol.dispose]();
        leave();
      },
    };
  }

  /** Counts what became of a telephone system's session. */
  count(kind: string, outcome: string): void {
    this.#parts.figures.session(kind, outcome);
  }

  /** Lets an adapter end its sockets when this node stops. */
  atEnd(end: () => void): void {
    this.#atEnd.add(end);
  }

  /** News from the store has become doubtful or certain again: every door is looked at. */
  async settle(): Promise<void> {
    for (const { call } of this.#calls.values()) await call.then((open) => open.settle()).catch(() => undefined);
  }

  async #enter(conversationId: string): Promise<{ call: Call; leave: () => void }> {
    const entry = this.#calls.get(conversationId) ?? { call: Call.open(this.#parts, conversationId), users: 0 };
    this.#calls.set(conversationId, entry);
    entry.users += 1;
    let isIn = true;
    const leave = () => {
      if (!isIn) return;
      isIn = false;
      entry.users -= 1;
      if (entry.users > 0 || this.#calls.get(conversationId) !== entry) return;
      this.#calls.delete(conversationId);
      void entry.call.then((call) => call[Symbol.dispose]()).catch(() => undefined);
    };
    try {
      return { call: await entry.call, leave };
    } catch (error) {
      leave();
      throw error;
    }
  }

  [Symbol.dispose](): void {
    for (const end of this.#atEnd) end();
    for (const { call } of this.#calls.values()) void call.then((open) => open[Symbol.dispose]()).catch(() => undefined);
    this.#calls.clear();
  }
}
