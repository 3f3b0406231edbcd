import type { Delivery } from '#listen/lines/server/channel.ts';
import { isRecent, isSigned } from '#listen/lines/server/check-signature.ts';
import type { Settings } from './settings.ts';

/**
 * Whether a delivery is Chatwoot's: signed as of 4.11.2 (HMAC-SHA256 of `timestamp.body`, hexadecimal, freshly on every
 * attempt), or unsigned where the administrator allows it. Whoever signs must sign right, allowed or not.
 */
export function isGenuine({ headers, body }: Delivery, { webhookSecret, unsigned }: Settings, now: Date): boolean {
  const signature = String(headers['x-chatwoot-signature'] ?? '');
  const timestamp = String(headers['x-chatwoot-timestamp'] ?? '');
  if (!signature && unsigned) return true;
  if (!webhookSecret) return false;
  const hex = /^sha256=([0-9a-f]{64})$/i.exec(signature)?.[1];
  return isRecent(Number(timestamp || Number.NaN) * 1_000, now) && isSigned({ algorithm: 'sha256', secret: webhookSecret, encoding: 'hex' }, [`${timestamp}.`, body], hex);
}
