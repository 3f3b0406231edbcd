/** What happens around the page and concerns its connection. */
export interface Surroundings {
  /** The network or the reader is back, or the machine awake: worth looking after the connection at once. */
  onReturn(listener: () => void): void;
  /** The network is known to be gone. */
  onOffline(listener: () => void): void;
}

/** The surroundings of this tab, until `signal` is aborted. */
export function tabSurroundings(signal: AbortSignal): Surroundings {
  return {
    onReturn(listener) {
      addEventListener('online', listener, { signal });
      addEventListener('pageshow', listener, { signal });
      document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && listener(), { signal });
    },
    onOffline: (listener) => addEventListener('offline', listener, { signal }),
  };
}
