import type { Sound } from '#listen/gate/contract/sound.ts';
import { toMuLaw } from '#listen/calls/contract/mu-law.ts';
import type { Media } from './client-message.ts';

/** Two seconds; Genesys sends a fifth of one. */
const longestSamples = 16_000;

const customer: Sound['parties'] = ['customer'];
const agent: Sound['parties'] = ['agent'];
const both: Sound['parties'] = ['customer', 'agent'];

/** Why a binary frame is no sound. */
export type NoSound = 'empty-sound' | 'sound-too-long' | 'uneven-sound';

/**
 * Reads a binary frame of the chosen media. Samples of two channels alternate.
 * @param position samples from the beginning of the call.
 */
export function readSound(frame: Uint8Array, { format, channels }: Media, position: number): Sound | NoSound {
  const sampleBytes = format === 'L16' ? 2 : 1;
  const stepBytes = sampleBytes * channels.length;
  if (frame.length === 0) return 'empty-sound';
  if (frame.length > longestSamples * stepBytes) return 'sound-too-long';
  if (frame.length % stepBytes !== 0) return 'uneven-sound';
  return {
    position,
    parties: channels.length === 2 ? both : channels[0] === 'external' ? customer : agent,
    samples: format === 'L16' ? toMuLaw(frame) : frame,
  };
}
