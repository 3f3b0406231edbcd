/** Half a second; Twilio sends a fiftieth. */
const longestBytes = 4_000;

/** Why a payload is no sound. */
export type NoSound = 'empty-sound' | 'sound-too-long' | 'bad-payload';

/** Reads the µ-law samples of a payload in Base64. */
export function readPayload(payload: string): Uint8Array | NoSound {
  if (payload.length === 0) return 'empty-sound';
  if (payload.length > Math.ceil(longestBytes / 3) * 4) return 'sound-too-long';
  if (payload.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(payload)) return 'bad-payload';
  return new Uint8Array(Buffer.from(payload, 'base64'));
}
