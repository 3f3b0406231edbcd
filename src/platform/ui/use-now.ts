import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const interval = 10_000;
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

/**
 * The present moment in milliseconds since 1970, at most ten seconds old. All users share one timer, which rests while
 * the page is out of sight.
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now, () => now);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', wake);
    wake();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', wake);
    clearInterval(timer);
  };
}

function wake(): void {
  clearInterval(timer);
  if (document.hidden) return;
  tick();
  timer = setInterval(tick, interval);
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}
