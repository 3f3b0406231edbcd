import type { Theme } from '#appreciate/collage/contract/theme.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { Hanging, type Change } from '../hanging/hanging.ts';
import type { Source } from '../hanging/source.ts';
import { voiceOf, type CreditWords } from '../hanging/voice-of.ts';
import type { Picture } from '../picture/picture.ts';
import { Drift } from './drift.ts';
import { sheetAfter } from './sheet-after.ts';

/** Voices of one sheet: as many as somebody reads while drinking a coffee. */
const perSheet = 90;
/** Thanks it turns through. Memory ends here, however many arrive. */
const most = 1_000;
/** Milliseconds a sheet hangs before the next one does. */
const hangsFor = 150_000;

/** What surrounds a television. */
export interface TelevisionOptions {
  theme: Theme;
  words: CreditWords;
  isStill: () => boolean;
  onEmpty(isEmpty: boolean): void;
  onConnection(isThere: boolean): void;
  onArranged(): void;
  onEnd(reason: string): void;
  onTrouble(cause: unknown): void;
}

/**
 * The wall without hands: one sheet after another out of a bounded window of what hangs, looked at by a camera that drifts. What arrives
 * hangs on the sheet that is shown, what leaves is gone from it at once. Runs for months without growing.
 */
export class Television implements Disposable {
  readonly #picture: Picture;
  readonly #options: TelevisionOptions;
  readonly #hanging: Hanging;
  readonly #drift: Drift;
  #theme: Theme;
  #shown: readonly string[] = [];
  #turning: ReturnType<typeof setTimeout> | undefined;
  /** One thing after another, so that a sheet is never changed while it is being hung. */
  #last: Promise<void> = Promise.resolve();
  #waiting: Change | undefined;

  constructor(picture: Picture, source: Source, options: TelevisionOptions) {
    this.#picture = picture;
    this.#options = options;
    this.#theme = options.theme;
    this.#drift = new Drift(picture, options.isStill);
    this.#hanging = new Hanging(source, most, {
      onAll: () => this.#turn(),
      onChange: (change) => this.#change(change),
      onArranged: () => options.onArranged(),
      onConnection: (isThere) => options.onConnection(isThere),
      onEnd: (reason) => options.onEnd(reason),
      onTrouble: (cause) => options.onTrouble(cause),
    });
  }

  /** Hangs otherwise from now on. */
  hangAs(theme: Theme): void {
    this.#theme = theme;
    this.#turn();
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#turning);
    this.#drift[Symbol.dispose]();
    this.#hanging[Symbol.dispose]();
  }

  /** Shows the next sheet. */
  #turn(): void {
    clearTimeout(this.#turning);
    this.#drift.pause();
    const items = this.#hanging.items;
    this.#options.onEmpty(items.length === 0);
    const sheet = sheetAfter(items, this.#shown, perSheet);
    this.#shown = sheet.map(({ id }) => id);
    this.#then(async () => {
      await this.#picture.hang(this.#voices(sheet.filter(({ id }) => this.#hanging.find(id))), this.#theme);
      await this.#picture.painted;
      this.#drift.begin();
    });
    if (items.length > perSheet) this.#turning = setTimeout(() => this.#turn(), hangsFor);
  }

  #change({ arrived, left }: Change): void {
    this.#options.onEmpty(this.#hanging.items.length === 0);
    const gone = new Set(left);
    const newest = arrived.slice(-perSheet);
    const stay = this.#shown.filter((id) => !gone.has(id));
    const room = stay.length + newest.length - perSheet;
    const making = room > 0 ? stay.slice(0, room) : [];
    this.#shown = [...stay.slice(making.length), ...newest.map(({ id }) => id)];
    const before = this.#waiting;
    this.#waiting = { arrived: [...(before?.arrived ?? []), ...newest].slice(-perSheet), left: [...new Set([...(before?.left ?? []), ...left, ...making])] };
    // While one change is being made the next ones gather.
    if (before) return;
    this.#then(async () => {
      const change = this.#waiting;
      this.#waiting = undefined;
      if (!change) return;
      // Whoever came and changed meanwhile hangs once, with the words of now.
      const came = new Set(change.arrived.map(({ id }) => id));
      const voices = this.#voices([...came].filter((id) => this.#shown.includes(id)).flatMap((id) => this.#hanging.find(id) ?? []));
      await this.#picture.change(voices, change.left);
      const [first] = voices;
      if (first) this.#drift.visit(first.id);
    });
  }

  #voices(praises: readonly HungPraise[]) {
    return praises.map((praise) => voiceOf(praise, this.#options.words));
  }

  #then(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch((cause: unknown) => this.#options.onTrouble(cause));
  }
}
