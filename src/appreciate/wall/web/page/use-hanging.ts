import { useEffect, useRef, useState } from 'react';
import type { Locale } from '#platform/i18n/locale.ts';
import { useNow } from '#platform/ui/use-now.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { useLive } from '#web/live/live-context.tsx';
import type { Shown } from '../../contract/fits.ts';
import { Hanging, type Change } from '../hanging/hanging.ts';
import { employeeSource } from './employee-source.ts';
import { shownAt, type WallAddress } from './wall-address.ts';

/** Thanks a wall shows at a time; older ones are found by narrowing down. */
const most = 2_000;
/** Milliseconds somebody who types is waited for. */
const patience = 250;

/** Who shows what hangs, beyond React: told of every change by itself. */
export interface HangingListener {
  onAll(items: readonly HungPraise[]): void;
  onChange(change: Change): void;
}

/** What hangs at an address. */
export interface WallHanging {
  /** Oldest first; undefined until it was read. */
  items: readonly HungPraise[] | undefined;
  hasMore: boolean;
  isAway: boolean;
  trouble: boolean;
  find(id: string): HungPraise | undefined;
  /** Tells what hangs now at once, and everything that changes. */
  listen(listener: HangingListener): Disposable;
}

/** Keeps what hangs at an address. Until another one was read, what is shown is that of the one before, and kept true as well. */
export function useHanging(address: WallAddress, locale: Locale): WallHanging {
  const live = useLive();
  const [state, setState] = useState<Pick<WallHanging, 'items' | 'hasMore' | 'isAway' | 'trouble'>>({ items: undefined, hasMore: false, isAway: false, trouble: false });
  const shown = useRef<Hanging>(undefined);
  const listeners = useRef(new Set<HangingListener>());
  // Another day, another stretch of time.
  const key = JSON.stringify(shownAt(address, new Date(useNow())));
  useEffect(() => {
    let next: Hanging | undefined;
    const begin = () => {
      const made = new Hanging(employeeSource(live, locale, JSON.parse(key) as Shown), most, {
        onAll(items, hasMore) {
          if (shown.current !== made) shown.current?.[Symbol.dispose]();
          shown.current = made;
          setState({ items, hasMore, isAway: false, trouble: false });
          for (const listener of listeners.current) listener.onAll(items);
        },
        onChange(change) {
          setState((before) => ({ ...before, items: made.items }));
          for (const listener of listeners.current) listener.onChange(change);
        },
        onConnection: (isThere) => setState((before) => ({ ...before, isAway: !isThere })),
        onTrouble: () => setState((before) => ({ ...before, trouble: true })),
        onEnd: () => setState((before) => ({ ...before, trouble: true })),
      });
      next = made;
    };
    const timer = setTimeout(begin, shown.current ? patience : 0);
    return () => {
      clearTimeout(timer);
      if (next !== shown.current) next?.[Symbol.dispose]();
    };
  }, [live, locale, key]);
  useEffect(
    () => () => {
      shown.current?.[Symbol.dispose]();
      shown.current = undefined;
    },
    [],
  );
  return {
    ...state,
    find: (id) => shown.current?.find(id),
    listen(listener) {
      listeners.current.add(listener);
      if (state.items) listener.onAll(state.items);
      return { [Symbol.dispose]: () => void listeners.current.delete(listener) };
    },
  };
}
