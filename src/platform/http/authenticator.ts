import type { Actor } from './actor.ts';

/** What an authenticator may look at. */
export interface Credentials {
  headers: Record<string, string | string[] | undefined>;
  method: string;
  /** True for a WebSocket upgrade, where a browser sends cookies but no custom headers. */
  upgrade: boolean;
}

/** Finds out who calls; undefined when the credentials are not of its kind. */
export type Authenticator = (credentials: Credentials) => Promise<Actor | undefined>;
