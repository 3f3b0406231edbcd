import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether `given` is the HMAC of `parts` under `secret`, compared without telling by time where it differs. */
export function isSigned(
  { algorithm, secret, encoding }: { algorithm: 'sha1' | 'sha256'; secret: string; encoding: 'hex' | 'base64' },
  parts: ReadonlyArray<string | Uint8Array>,
  given: string | undefined,
): boolean {
  if (!given) return false;
  const hmac = createHmac(algorithm, secret);
  for (const part of parts) hmac.update(part);
  const expected = hmac.digest();
  const claimed = Buffer.from(given, encoding);
  return claimed.length === expected.length && timingSafeEqual(claimed, expected);
}

/** How old or how early a signed moment may be, in milliseconds. */
const skew = 300_000;

/** Whether a moment a delivery was signed with is near enough to now that it is not an old one played again. */
export function isRecent(signedAt: number, now: Date): boolean {
  return Number.isFinite(signedAt) && Math.abs(now.getTime() - signedAt) <= skew;
}
