import { useSyncExternalStore } from 'react';

/** One value that parts in different slots of a page share. */
export interface SharedState<T> {
  read(): T;
  change(next: T): void;
  /** The value as it is now, in a component. */
  use(): T;
}

/** Makes such a value. */
export function sharedState<T>(initial: T): SharedState<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const read = () => value;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    read,
    change(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, read),
  };
}
