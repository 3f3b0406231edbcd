import type { Locale } from '#platform/i18n/locale.ts';
import type { Theme } from '#appreciate/collage/contract/theme.ts';
import type { Voice } from '#appreciate/collage/contract/voice.ts';
import { Hanging, type Change } from '../hanging/hanging.ts';
import type { Source } from '../hanging/source.ts';
import { voiceOf } from '../hanging/voice-of.ts';
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
  /** Of what stands beside the voices. */
  language: Locale;
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
  /** Who hangs on the sheet, or will in a moment. */
  #shown: readonly string[] = [];
  /** Who of them says something else than what hangs. */
  #renewed: ReadonlySet<string> = new Set();
  /** Whether anything on the sheet has changed since it was hung. */
  #isPatched = false;
  #isPatching = false;
  #isOver = false;
  #turning: ReturnType<typeof setTimeout> | undefined;
  /** One thing after another, so that a sheet is never changed while it is being hung. */
  #last: Promise<void> = Promise.resolve();

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
    if (!this.#isOver) this.#turn();
  }

  [Symbol.dispose](): void {
    this.#isOver = true;
    clearTimeout(this.#turning);
    this.#drift[Symbol.dispose]();
    this.#hanging[Symbol.dispose]();
  }

  /** Shows the next sheet. */
  #turn(): void {
    this.#drift.pause();
    const items = this.#hanging.items;
    this.#options.onEmpty(items.length === 0);
    this.#shown = sheetAfter(items, this.#shown, perSheet).map(({ id }) => id);
    this.#isPatched = false;
    this.#then(async () => {
      this.#renewed = new Set();
      await this.#picture.hang(this.#voices(this.#shown), this.#theme);
      // Nobody waits for paint: who leaves meanwhile has to go.
      void this.#picture.painted.then(() => this.#isOver || this.#drift.begin());
    });
    this.#turnLater();
  }

  /** The only sheet there is is hung anew as well once somebody came or left: newcomers take gaps, and colours lose their order. */
  #turnLater(): void {
    clearTimeout(this.#turning);
    this.#turning = setTimeout(() => (this.#isPatched || this.#hanging.items.length > perSheet ? this.#turn() : this.#turnLater()), hangsFor);
  }

  #change({ arrived, left }: Change): void {
    this.#options.onEmpty(this.#hanging.items.length === 0);
    const gone = new Set(left);
    const newest = arrived.slice(-perSheet).map(({ id }) => id);
    const stay = this.#shown.filter((id) => !gone.has(id));
    this.#shown = [...stay.slice(Math.max(0, stay.length + newest.length - perSheet)), ...newest];
    // Who left and came again in one change says something else now.
    this.#renewed = new Set([...this.#renewed, ...left].filter((id) => this.#shown.includes(id)));
    this.#isPatched = true;
    // While one change is being made the next ones gather.
    if (this.#isPatching) return;
    this.#isPatching = true;
    this.#then(() => this.#patch());
  }

  /** Makes the sheet that hangs the one that is to be shown. */
  async #patch(): Promise<void> {
    this.#isPatching = false;
    const [shown, renewed] = [new Set(this.#shown), this.#renewed];
    this.#renewed = new Set();
    const hung = new Set(this.#picture.sheet.places.map(({ id }) => id));
    const left = [...hung].filter((id) => !shown.has(id) || renewed.has(id));
    const arrived = this.#shown.filter((id) => !hung.has(id) || renewed.has(id));
    if (arrived.length + left.length === 0) return;
    await this.#picture.change(this.#voices(arrived), left);
    const [first] = arrived;
    if (first !== undefined) this.#drift.visit(first);
  }

  #voices(ids: readonly string[]): Voice[] {
    return ids.flatMap((id) => this.#hanging.find(id) ?? []).map((praise) => voiceOf(praise, this.#options.language));
  }

  #then(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch((cause: unknown) => this.#options.onTrouble(cause));
  }
}
