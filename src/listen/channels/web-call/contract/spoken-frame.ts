import { unpackSound } from '#listen/calls/contract/sound-frame.ts';
import type { Sound, SoundParty } from '#listen/gate/contract/sound.ts';

/** Samples of a stretch: twenty milliseconds at 8,000 a second, as telephones send them (RFC 3551, 4.2). */
export const stretchSamples = 160;

/** Bytes of a frame: the header of `sound-frame.ts` and the samples. Nothing longer is ever sent. */
export const frameBytes = 8 + stretchSamples;

/** Reads a frame one person spoke; undefined when it is no such frame, or names somebody else. */
export function readSpoken(frame: ArrayBuffer, party: SoundParty): Sound | undefined {
  if (frame.byteLength !== frameBytes) return undefined;
  const sound = unpackSound(frame);
  return sound?.parties.length === 1 && sound.parties[0] === party ? sound : undefined;
}
