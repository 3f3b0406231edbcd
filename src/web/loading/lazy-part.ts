import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A component whose code comes later. */
export type LazyPart<P> = LazyExoticComponent<ComponentType<P>> & {
  /** Fetches the code now, so that it is there when it is wanted. */
  preload(): void;
};

const pause = 3_000;

/**
 * A part of a page that is fetched when it is first wanted: a menu, a dialog. Without a connection it keeps trying instead
 * of breaking the page around it. Show it inside `<Suspense>`.
 */
export function lazyPart<P>(fetchPart: () => Promise<ComponentType<P>>): LazyPart<P> {
  let fetched: Promise<{ default: ComponentType<P> }> | undefined;
  const fetchOnce = () => (fetched ??= persistently(fetchPart).then((part) => ({ default: part })));
  // What fails while nobody waits for it is tried again when somebody does.
  const preload = () => void fetchOnce().catch(() => (fetched = undefined));
  return Object.assign(lazy(fetchOnce), { preload });
}

async function persistently<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (navigator.onLine && (await isReachable())) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** A part that cannot be had although the server answers will not come by waiting. */
async function isReachable(): Promise<boolean> {
  try {
    await fetch('/', { method: 'HEAD', headers: { accept: 'text/html' } });
    return true;
  } catch {
    return false;
  }
}
