import type { IncomingMessage } from 'node:http';
import type { Actor } from './actor.ts';
import type { Authenticator, Credentials } from './authenticator.ts';
import { bearerKey } from './bearer-key.ts';

const stranger: Actor = { kind: 'stranger' };

/** Finds out who calls. A key that was brought on purpose outranks a cookie the browser added by itself, also where it opens nothing. */
export async function authenticate(authenticators: readonly Authenticator[], credentials: Credentials): Promise<Actor> {
  const key = bearerKey(credentials);
  for (const authenticator of authenticators) {
    if ('prefix' in authenticator) {
      if (key?.startsWith(authenticator.prefix)) return (await authenticator.recognise(key)) ?? stranger;
    } else if (key === undefined) {
      const actor = await authenticator.recogniseByCookie(credentials);
      if (actor) return actor;
    }
  }
  return stranger;
}

/** The credentials of a WebSocket upgrade. */
export function upgradeCredentials(request: IncomingMessage): Credentials {
  return { headers: request.headers, method: 'GET', upgrade: true };
}
