/** What happens around the page and concerns its connection. */
export interface Surroundings {
  /** The network or the reader is back, or the machine awake: worth looking after the connection at once. */
  onReturn(listener: () => void): void;
  /** The network is known to be gone, or the page is put away, perhaps to be shown again by the back button. */
  onLeave(listener: () => void): void;
}

/** The surroundings of this tab, until `signal` is aborted. */
export function tabSurroundings(signal: AbortSignal): Surroundings {
  return {
    onReturn(listener) {
      addEventListener('online', listener, { signal });
      addEventListener('pageshow', listener, { signal });
      document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && listener(), { signal });
    },
    onLeave(listener) {
      addEventListener('offline', listener, { signal });
      addEventListener('pagehide', listener, { signal });
    },
  };
}
