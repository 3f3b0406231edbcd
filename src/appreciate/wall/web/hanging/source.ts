import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import type { ScreenItem } from '../../contract/screen-item.ts';

/** A page of what hangs. */
export interface HungPage {
  items: readonly HungPraise[];
  next?: string | undefined;
}

/** What somebody who watches is told. */
export interface SourceHandlers {
  onItem(item: ScreenItem): void;
  /** Watching is over for good, by the stable name of a reason. */
  onEnd(reason: string): void;
  /** Nobody knows any more whether what hangs is still true, or: it is known again. */
  onConnection(isThere: boolean): void;
}

/** Where a wall gets what hangs: as somebody who is signed in, or as a screen with a key. */
export interface Source {
  read(cursor: string | undefined, limit: number): Promise<HungPage>;
  watch(handlers: SourceHandlers): Disposable;
}
