import type { Credentials } from './authenticator.ts';

/**
 * The key a caller brings: `Authorization: Bearer …`, or, for a WebSocket, which cannot carry headers from a browser, a
 * second subprotocol `bearer.…`.
 */
export function bearerKey({ headers, upgrade }: Credentials): string | undefined {
  const authorization = headers['authorization'];
  if (typeof authorization === 'string') return /^Bearer ([\w~+/.=-]{8,512})$/i.exec(authorization)?.[1];
  const protocols = headers['sec-websocket-protocol'];
  if (!upgrade || typeof protocols !== 'string') return undefined;
  return protocols
    .split(',')
    .map((protocol) => protocol.trim())
    .find((protocol) => protocol.startsWith('bearer.'))
    ?.slice('bearer.'.length);
}
