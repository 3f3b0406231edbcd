import { createHmac } from 'node:crypto';

/** Names a turn for one visit without telling its number; the same turn has another name for every visit. */
export type TurnKey = (visitId: string, conversationId: string, seq: number) => string;

/** Turn names under an instance's secret. */
export function turnKeys(secret: Buffer): TurnKey {
  return (visitId, conversationId, seq) =>
    createHmac('sha256', secret).update(`${visitId} ${conversationId} ${seq}`).digest('base64url').slice(0, 16);
}
