import { useSyncExternalStore } from 'react';

/** What the keyboard can lay over a page. */
export type Overlay = 'palette' | 'keys';

let shown: Overlay | undefined;
const listeners = new Set<() => void>();

/** Lays something over the page, or takes it away with `undefined`. */
export function openOverlay(overlay: Overlay | undefined): void {
  shown = overlay;
  for (const listener of listeners) listener();
}

/** What lies over the page now. */
export function useOverlay(): Overlay | undefined {
  return useSyncExternalStore(subscribe, () => shown);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
