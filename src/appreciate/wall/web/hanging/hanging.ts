import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { hungPage } from '#appreciate/praise/contract/limits.ts';
import type { ScreenItem } from '../../contract/screen-item.ts';
import type { Source } from './source.ts';

/** What changed on a wall within a moment. */
export interface Change {
  arrived: readonly HungPraise[];
  left: readonly string[];
}

/** What a wall is told. */
export interface HangingHandlers {
  /** Everything that hangs, instead of what was known before; `more` if there is older that does not fit. */
  onAll(items: readonly HungPraise[], more: boolean): void;
  onChange(change: Change): void;
  onArranged?(): void;
  /** Nobody knows any more whether what hangs is still true, or: it is known again, also after {@link onTrouble}. */
  onConnection(isThere: boolean): void;
  /** It is over: revoked, or no longer permitted. */
  onEnd(reason: string): void;
  /** Reading failed; it will be tried again. */
  onTrouble(cause: unknown): void;
}

/** Milliseconds in which arrivals are gathered, so that a flood is one change a moment and not hundreds. */
const gathering = 250;
const againAfter = 3_000;

/**
 * What hangs on one wall, kept true: reads everything once the watch has begun, so that nothing falls between the two, gathers what
 * arrives, and lets go at once. Never holds more than `most`; the oldest go first.
 */
export class Hanging implements Disposable {
  readonly #source: Source;
  readonly #handlers: HangingHandlers;
  readonly #most: number;
  readonly #watch: Disposable;
  #hung = new Map<string, HungPraise>();
  #arrived = new Map<string, HungPraise>();
  /** Everything that left while it was being read, which a page read before might still name. */
  #leftMeanwhile: Set<string> | undefined;
  #reading = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(source: Source, most: number, handlers: HangingHandlers) {
    this.#source = source;
    this.#most = most;
    this.#handlers = handlers;
    this.#watch = source.watch({
      onItem: (item) => this.#hear(item),
      onEnd: (reason) => handlers.onEnd(reason),
      onConnection: (isThere) => {
        // Whoever comes back begins anew; what is still being read meanwhile may be old by then.
        if (!isThere) this.#abandon();
        handlers.onConnection(isThere);
      },
    });
  }

  get items(): readonly HungPraise[] {
    return [...this.#hung.values()];
  }

  find(id: string): HungPraise | undefined {
    return this.#hung.get(id);
  }

  [Symbol.dispose](): void {
    this.#isOver = true;
    this.#watch[Symbol.dispose]();
    clearTimeout(this.#timer);
    clearTimeout(this.#again);
  }

  #hear(item: ScreenItem): void {
    switch (item.type) {
      case 'beginning':
      case 'doubtful':
        return void this.#read();
      case 'arranged':
        return this.#handlers.onArranged?.();
      case 'left':
        return this.#letGo(item.id);
      default:
        this.#leftMeanwhile?.delete(item.item.id);
        this.#arrived.set(item.item.id, item.item);
        if (this.#arrived.size > this.#most) this.#arrived.delete(firstOf(this.#arrived));
        if (!this.#leftMeanwhile) this.#timer ??= setTimeout(() => this.#flush(), gathering);
    }
  }

  #letGo(id: string): void {
    this.#leftMeanwhile?.add(id);
    this.#arrived.delete(id);
    if (this.#hung.delete(id)) this.#handlers.onChange({ arrived: [], left: [id] });
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const arrived = [...this.#arrived.values()];
    this.#arrived.clear();
    if (arrived.length === 0) return;
    // What hangs already and changed its words goes and comes again.
    const left = arrived.filter(({ id }) => this.#hung.delete(id)).map(({ id }) => id);
    for (const praise of arrived) this.#hung.set(praise.id, praise);
    while (this.#hung.size > this.#most) {
      const oldest = firstOf(this.#hung);
      this.#hung.delete(oldest);
      left.push(oldest);
    }
    this.#handlers.onChange({ arrived, left });
  }

  /** Whatever is being read, or was to be read again, is not waited for any more. */
  #abandon(): void {
    this.#reading += 1;
    clearTimeout(this.#again);
  }

  async #read(): Promise<void> {
    this.#abandon();
    const reading = this.#reading;
    const isCurrent = () => reading === this.#reading && !this.#isOver;
    // What arrives from here on waits until everything was read, or reading would take it down again.
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#leftMeanwhile = new Set();
    const read: HungPraise[] = [];
    let next: string | undefined;
    try {
      do {
        const got = await this.#source.read(next, Math.min(hungPage, this.#most - read.length));
        if (!isCurrent()) return;
        read.push(...got.items);
        next = got.next;
      } while (next !== undefined && read.length < this.#most);
    } catch (cause) {
      if (!isCurrent()) return;
      this.#handlers.onTrouble(cause);
      this.#again = setTimeout(() => void this.#read(), againAfter);
      return;
    }
    const gone = this.#leftMeanwhile;
    this.#leftMeanwhile = undefined;
    // Newest come first; the map lets go of what was put in first. What was told meanwhile is newer than a page that was on its way.
    this.#hung = new Map(read.filter(({ id }) => !gone?.has(id)).toReversed().map((praise) => [praise.id, this.#arrived.get(praise.id) ?? praise]));
    for (const id of this.#hung.keys()) this.#arrived.delete(id);
    this.#handlers.onConnection(true);
    this.#handlers.onAll(this.items, next !== undefined);
    this.#flush();
  }
}

function firstOf(map: ReadonlyMap<string, unknown>): string {
  return map.keys().next().value ?? '';
}
