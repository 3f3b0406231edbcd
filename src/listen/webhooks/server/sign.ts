import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

const prefix = 'whsec_';

/** A fresh secret of 256 bits, as Standard Webhooks writes them. */
export function newSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

/** Headers of a message (Standard Webhooks 1.0): its id, the moment of this attempt, a signature for every secret that counts. */
export function signedHeaders(secrets: readonly string[], message: { id: string; body: string }, now: Date): Record<string, string> {
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(message.id, now, message.body)).join(' '),
  };
}
