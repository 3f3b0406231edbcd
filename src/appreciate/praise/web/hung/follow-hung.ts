import type { HungPraise } from '../../contract/hung-praise.ts';
import type { WallItem } from '../../contract/wall-item.ts';

/** Something that was read of what hangs, and how it is kept true. */
export interface HungReading {
  /** Changes it at once, where it is a list of what hangs. */
  patch(change: (hung: readonly HungPraise[]) => readonly HungPraise[]): void;
  readAgain(): void;
}

/** Hears what happens on the wall until it is disposed. */
export interface HungFollowing extends Disposable {
  hear(item: WallItem): void;
}

/**
 * Keeps what was read true: what leaves, or says something else, does so at once; what arrives is read a moment later.
 * @param gathering milliseconds in which arrivals are gathered, so that a flood of thanks is read once.
 */
export function followHung({ patch, readAgain }: HungReading, gathering: number): HungFollowing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readWithin = (milliseconds: number) => {
    timer = setTimeout(() => {
      timer = undefined;
      readAgain();
    }, milliseconds);
  };
  const readSoon = () => {
    clearTimeout(timer);
    readWithin(0);
  };
  return {
    hear(item) {
      if (item.type === 'arrived') {
        if (timer === undefined) readWithin(gathering);
        return;
      }
      if (item.type === 'left') patch((hung) => hung.filter(({ id }) => id !== item.id));
      if (item.type === 'changed') patch((hung) => hung.map((praise) => (praise.id === item.item.id ? item.item : praise)));
      // A beginning too: what was read before may have left before anybody watched.
      readSoon();
    },
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
