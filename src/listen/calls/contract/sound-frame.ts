import type { Sound, SoundParty } from '#listen/gate/contract/sound.ts';

/**
 * How sound travels to an ear: one binary frame per stretch. Byte 0 says who is on it (1 customer, 2 agent, 3 both, then
 * alternating sample by sample), bytes 4 to 7 hold the position in samples (big endian, modulo 2³²), the rest is µ-law.
 */
const headerBytes = 8;

const codes = { customer: 1, agent: 2, both: 3 } as const;
const partiesOf: Readonly<Record<number, Sound['parties']>> = { 1: ['customer'], 2: ['agent'], 3: ['customer', 'agent'] };

/** Bytes a stretch takes on its journey. */
export function packedLength({ samples }: Sound): number {
  return headerBytes + samples.length;
}

/** Packs a stretch into a frame of its own, or into the end of `frame`. */
export function packSound(sound: Sound, frame: Uint8Array<ArrayBuffer> = new Uint8Array(packedLength(sound))): Uint8Array<ArrayBuffer> {
  const { position, parties, samples } = sound;
  const from = frame.length - headerBytes - samples.length;
  frame[from] = parties.length === 2 ? codes.both : codes[parties[0] satisfies SoundParty];
  for (let byte = 1; byte < 4; byte += 1) frame[from + byte] = 0;
  for (let byte = 0; byte < 4; byte += 1) frame[from + 4 + byte] = (position >>> (24 - 8 * byte)) & 0xff;
  frame.set(samples, from + headerBytes);
  return frame;
}

/** Reads a frame; undefined when it is none. The samples are a view of the frame's bytes. */
export function unpackSound(frame: ArrayBuffer): Sound | undefined {
  if (frame.byteLength <= headerBytes) return undefined;
  const view = new DataView(frame);
  const parties = partiesOf[view.getUint8(0)];
  return parties && { position: view.getUint32(4), parties, samples: new Uint8Array(frame, headerBytes) };
}
