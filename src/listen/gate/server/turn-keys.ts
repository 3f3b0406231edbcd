import { hash } from 'node:crypto';

/** Names a turn for one visit without telling its number; the same turn has another name for every visit. */
export type TurnKey = (visitId: string, conversationId: string, seq: number) => string;

/**
 * Turn names under an instance's secret: SHA-256 of secret and place, cut to 96 bits. The secret comes first and the hash is cut, so
 * neither a place can be read from a name nor a name made for another place; an HMAC would cost ten times as much per listener.
 */
export function turnKeys(secret: Buffer): TurnKey {
  const prefix = secret.toString('base64url');
  return (visitId, conversationId, seq) => hash('sha256', `${prefix} ${visitId} ${conversationId} ${seq}`, 'base64url').slice(0, 16);
}
