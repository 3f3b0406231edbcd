import type { IncomingMessage } from 'node:http';
import type { Actor } from './actor.ts';
import type { Authenticator, Credentials } from './authenticator.ts';

/** Asks each authenticator in turn; a caller nobody recognises is a stranger. */
export async function authenticate(authenticators: readonly Authenticator[], credentials: Credentials): Promise<Actor> {
  for (const authenticator of authenticators) {
    const actor = await authenticator(credentials);
    if (actor) return actor;
  }
  return { kind: 'stranger' };
}

/** The credentials of a WebSocket upgrade. */
export function upgradeCredentials(request: IncomingMessage): Credentials {
  return { headers: request.headers, method: 'GET', upgrade: true };
}
