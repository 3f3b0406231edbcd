import { linearOf, muLawOf } from '#listen/calls/contract/mu-law.ts';

/** Samples a second. */
const rate = 8_000;

/**
 * Something like a voice, in µ-law: syllables four times a second, a pitch that glides, and two formants that wander as vowels
 * do. No two seconds are the same, so that what was heard can be found in it.
 */
export function speech(seconds: number, pitch: number): Uint8Array {
  let phase = 0;
  return Uint8Array.from({ length: seconds * rate }, (_, index) => {
    const time = index / rate;
    phase += (2 * Math.PI * (pitch + 25 * Math.sin(time * 1.3))) / rate;
    const syllable = Math.max(0, Math.sin(2 * Math.PI * 4 * time)) ** 0.5;
    const formants = [500 + 200 * Math.sin(time * 2.1), 1_500 + 500 * Math.sin(time * 1.7)];
    let sample = 0;
    for (let overtone = 1; overtone <= 20; overtone += 1) {
      const frequency = overtone * pitch;
      const weight = formants.reduce((sum, formant) => sum + 1 / (1 + ((frequency - formant) / 120) ** 2), 0);
      sample += weight * Math.sin(overtone * phase);
    }
    return muLawOf(Math.round(2_500 * syllable * sample));
  });
}

/** Loudness of µ-law: root mean square of 16-bit samples. */
export function loudness(samples: Iterable<number>): number {
  let squares = 0;
  let count = 0;
  for (const byte of samples) {
    squares += linearOf(byte) ** 2;
    count += 1;
  }
  return count === 0 ? 0 : Math.sqrt(squares / count);
}

/** A packet of RTP. */
export function rtpPacket({ sequence, timestamp, source, payloadType = 0 }: { sequence: number; timestamp: number; source: number; payloadType?: number }, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(12);
  head[0] = 0x80;
  head[1] = payloadType;
  head.writeUInt16BE(sequence & 0xffff, 2);
  head.writeUInt32BE(timestamp >>> 0, 4);
  head.writeUInt32BE(source, 8);
  return Buffer.concat([head, payload]);
}

/** Twenty milliseconds each. */
export function stretchesOf(samples: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.floor(samples.length / 160) }, (_, index) => samples.subarray(index * 160, (index + 1) * 160));
}
