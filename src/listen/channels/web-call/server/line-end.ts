import type { Sound } from '#listen/gate/contract/sound.ts';

/** One end of a call: a browser's socket, as the call sees it. */
export interface LineEnd<News> {
  /** Passes a stretch on, or drops it when earlier ones are still on their way: late sound is worse than none. */
  hear(frame: ArrayBuffer): void;
  /** Says how things stand; the same thing is said once. */
  tell(news: News): void;
  /** Ends it with one of `lineEnds`. */
  end(code: number): void;
}

/** What comes from it. */
export interface LineEndHandlers {
  /** @param frame the bytes as they came. */
  onSpoken(sound: Sound, frame: ArrayBuffer): void;
  /** Something said in JSON; false when it is nothing that may be said here. */
  onOrder(order: unknown): boolean;
  /** Called once, however it ended. */
  onGone(): void;
}
