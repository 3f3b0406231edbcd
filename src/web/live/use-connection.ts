import { useSyncExternalStore } from 'react';
import type { ConnectionState } from './live-client.ts';
import { useLive } from './live-context.tsx';

/** How the tab's socket is doing. */
export function useConnection(): ConnectionState {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, () => live.state);
}
