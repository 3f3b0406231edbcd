import type { Actor } from './actor.ts';

/** What may be looked at to find out who calls. */
export interface Credentials {
  headers: Record<string, string | string[] | undefined>;
  method: string;
  /** True for a WebSocket upgrade, where a browser sends cookies but no custom headers. */
  upgrade: boolean;
}

/** Recognises callers by keys of one kind. A key that is unknown, revoked or has run out makes a stranger. */
export interface KeyAuthenticator {
  /** How its keys begin. */
  prefix: string;
  recognise(key: string): Actor | undefined | Promise<Actor | undefined>;
}

/** Recognises callers who bring no key; undefined when there is nothing it knows either. */
export interface CookieAuthenticator {
  recogniseByCookie(credentials: Credentials): Promise<Actor | undefined>;
}

export type Authenticator = KeyAuthenticator | CookieAuthenticator;
