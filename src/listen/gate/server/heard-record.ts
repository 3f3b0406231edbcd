import type { Logger } from 'pino';
import type { Database } from '#platform/db/database.ts';
import { writeHeard, type HeardStretch } from './write-heard.ts';

/** Milliseconds until what somebody hears of a conversation is due to be written down, and from then on how much more they heard. */
const gatherFor = { first: 500, further: 3_000 };
/** Milliseconds between two looks at what is due: a statement costs a trip to the store, however little it carries. */
const lookEvery = 500;
/** When much is due, it goes in many small statements, so many milliseconds apart: a large one would hold up the turns that come meanwhile. */
const writeEvery = 50;
const atOnce = 50;
/** Within so many milliseconds even a full house is written down. */
const allWithin = 1_000;

type Who = Pick<HeardStretch, 'visitId' | 'hostId' | 'guestId' | 'conversationId' | 'grantSeq'>;

interface Stretch extends HeardStretch {
  /** When it is written down, on the steady clock. */
  due: number;
}

/** A turn handed to somebody. */
export interface HeardMoment extends Who {
  seq: number;
}

/**
 * Writes down what was handed to whom, for the access log and "prove it": turns, and how much of a call. Each stretch is gathered for
 * a moment; a turn shown again after a reload counts once.
 */
export class HeardRecord implements AsyncDisposable {
  readonly #database: Database;
  readonly #log: Logger;
  readonly #now: () => Date;
  readonly #newest = new Map<string, number>();
  /** Of what something stands in the store already. */
  readonly #known = new Set<string>();
  #gathered = new Map<string, Stretch>();
  #timer: NodeJS.Timeout | undefined;
  readonly #keeping = new Set<(keeps: boolean) => void>();
  #keeps = true;
  #writing: Promise<void> | undefined;

  constructor(database: Database, log: Logger, now: () => Date) {
    this.#database = database;
    this.#log = log;
    this.#now = now;
  }

  /** Whether what is heard can be written down. While it cannot, the disk being full for instance, nobody may hear anything. */
  get keeps(): boolean {
    return this.#keeps;
  }

  /** Is told when that changes. */
  onKeeping(tell: (keeps: boolean) => void): Disposable {
    this.#keeping.add(tell);
    return { [Symbol.dispose]: () => void this.#keeping.delete(tell) };
  }

  /** Notes that a turn left for a guest. */
  note(moment: HeardMoment): void {
    const key = keyOf(moment);
    if (moment.seq <= (this.#newest.get(key) ?? 0)) return;
    this.#newest.set(key, moment.seq);
    const { seq, ...who } = moment;
    const stretch = this.#stretch(key, who, seq);
    if (stretch.turns === 0) stretch.firstSeq = seq;
    stretch.lastSeq = seq;
    stretch.turns += 1;
  }

  /** Notes that a stretch of a call left for a guest. */
  noteSound(who: Pick<HeardMoment, 'visitId' | 'hostId' | 'guestId'>, conversationId: string, grantSeq: number, milliseconds: number): void {
    const { visitId, hostId, guestId } = who;
    const heard = { visitId, hostId, guestId, conversationId, grantSeq };
    this.#stretch(keyOf(heard), heard, grantSeq).sound += milliseconds;
  }

  #stretch(key: string, who: Who, seq: number): Stretch {
    const now = this.#now();
    let stretch = this.#gathered.get(key);
    if (stretch) stretch.lastAt = now;
    else {
      const due = performance.now() + (this.#known.has(key) ? gatherFor.further : gatherFor.first);
      stretch = { ...who, firstSeq: seq, lastSeq: seq, turns: 0, sound: 0, firstAt: now, lastAt: now, due };
      this.#gathered.set(key, stretch);
    }
    this.#timer ??= setTimeout(() => void this.#writeDue(), lookEvery);
    return stretch;
  }

  /** Forgets what it remembers of a visit that is over. */
  forget(visitId: string): void {
    for (const keys of [this.#newest, this.#known]) for (const key of keys.keys()) if (key.startsWith(`${visitId} `)) keys.delete(key);
  }

  /** Writes down everything that was gathered; on failure keeps it for the next time. */
  async write(): Promise<void> {
    await this.#writing;
    const stretches = [...this.#gathered.values()];
    this.#gathered = new Map();
    await this.#write(stretches);
  }

  /** Writes what was gathered for long enough, a few stretches after the other. */
  async #writeDue(): Promise<void> {
    const now = performance.now();
    const most = Math.max(atOnce, Math.ceil((this.#gathered.size * writeEvery) / allWithin));
    const due = [...this.#gathered].filter(([, stretch]) => stretch.due <= now);
    const written = due.slice(0, most);
    for (const [key] of written) this.#gathered.delete(key);
    this.#writing = this.#write(written.map(([, stretch]) => stretch));
    await this.#writing;
    this.#timer = undefined;
    if (this.#gathered.size > 0) this.#timer = setTimeout(() => void this.#writeDue(), written.length < due.length ? writeEvery : lookEvery);
  }

  async #write(stretches: readonly Stretch[]): Promise<void> {
    if (stretches.length === 0) return;
    try {
      await writeHeard(this.#database, stretches);
      for (const stretch of stretches) this.#known.add(keyOf(stretch));
      this.#setKeeps(true);
    } catch (error) {
      if (this.#keeps) this.#log.warn({ err: error }, 'what was heard could not be written down yet: every door is closed');
      this.#setKeeps(false);
      for (const stretch of stretches) this.#putBack(stretch);
    }
  }

  #setKeeps(keeps: boolean): void {
    if (this.#keeps === keeps) return;
    this.#keeps = keeps;
    for (const tell of this.#keeping) tell(keeps);
  }

  #putBack(stretch: Stretch): void {
    const key = keyOf(stretch);
    const newer = this.#gathered.get(key);
    const joined = newer
      ? { ...stretch, lastSeq: newer.lastSeq, lastAt: newer.lastAt, turns: stretch.turns + newer.turns, sound: stretch.sound + newer.sound }
      : stretch;
    // Tried again after the others.
    this.#gathered.delete(key);
    this.#gathered.set(key, { ...joined, due: performance.now() + gatherFor.first });
    this.#timer ??= setTimeout(() => void this.#writeDue(), lookEvery);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#timer);
    await this.write();
    clearTimeout(this.#timer);
  }
}

function keyOf({ visitId, conversationId, grantSeq }: Pick<HeardStretch, 'visitId' | 'conversationId' | 'grantSeq'>): string {
  return `${visitId} ${conversationId} ${grantSeq}`;
}
