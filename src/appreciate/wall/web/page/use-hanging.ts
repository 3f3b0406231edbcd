import { useEffect, useRef, useState } from 'react';
import type { Locale } from '#platform/i18n/locale.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { useLive } from '#web/live/live-context.tsx';
import { Hanging, type Change } from '../hanging/hanging.ts';
import { employeeSource } from './employee-source.ts';
import { shownAt, writeWallAddress, type WallAddress } from './wall-address.ts';

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

/** Keeps what hangs at an address; nothing without one. */
export function useHanging(address: WallAddress | undefined, locale: Locale): WallHanging {
  const live = useLive();
  const [state, setState] = useState<Pick<WallHanging, 'items' | 'hasMore' | 'isAway' | 'trouble'>>({ items: undefined, hasMore: false, isAway: false, trouble: false });
  const hanging = useRef<Hanging>(undefined);
  const listeners = useRef(new Set<HangingListener>());
  const isFirst = useRef(true);
  const { as: _, ...looked } = address ?? {};
  const key = address && writeWallAddress(looked);
  useEffect(() => {
    if (key === undefined) return;
    let current: Hanging | undefined;
    const begin = () => {
      const shown = shownAt(Object.fromEntries(new URLSearchParams(key)) as WallAddress, new Date());
      const made = new Hanging(employeeSource(live, locale, shown), most, {
        onAll(items, hasMore) {
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
      current = made;
      hanging.current = made;
    };
    const timer = setTimeout(begin, isFirst.current ? 0 : patience);
    isFirst.current = false;
    return () => {
      clearTimeout(timer);
      current?.[Symbol.dispose]();
    };
  }, [live, locale, key]);
  return {
    ...state,
    find: (id) => hanging.current?.find(id),
    listen(listener) {
      listeners.current.add(listener);
      if (state.items) listener.onAll(state.items);
      return { [Symbol.dispose]: () => void listeners.current.delete(listener) };
    },
  };
}
