import { createContext, use } from 'react';
import type { LiveClient } from './live-client.ts';

/** The socket of this tab, given once by the application. */
export const LiveContext = createContext<LiveClient | null>(null);

/** The socket of this tab. */
export function useLive(): LiveClient {
  const live = use(LiveContext);
  if (!live) throw new Error('There is no LiveContext around this component.');
  return live;
}
