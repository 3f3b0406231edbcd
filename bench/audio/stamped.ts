import { muLawOf } from '../../src/listen/calls/contract/mu-law.ts';

/** Bytes before the samples in a frame of ours. */
const ourHeader = 8;
/** Bytes of the frame before, whose newest ten milliseconds were held back. */
const heldBefore = 160;
/** What holding them back costs everything that is heard, in milliseconds. */
export const heldBack = 10;

/** A second of two voices, or what is enough of one for whoever looks for tones in it: overtones that glide, four syllables, some breath. */
const voices = Uint8Array.from({ length: 16_000 }, (_, index) => {
  const seconds = (index >> 1) / 8_000;
  const pitch = (index % 2 === 0 ? 190 : 120) + 20 * Math.sin(2 * Math.PI * seconds);
  const overtones = Array.from({ length: 12 }, (_each, n) => Math.sin(2 * Math.PI * (n + 1) * pitch * seconds) / (n + 1)).reduce((sum, each) => sum + each);
  const syllable = Math.max(0, Math.sin(2 * Math.PI * 4 * seconds + (index % 2) * Math.PI));
  return muLawOf(Math.round(5_000 * syllable * overtones + 60 * Math.sin(index * index)));
});
let spoken = 0;

/** The next twenty milliseconds of both sides; the first samples say when they were sent. */
export function stamped(): Buffer {
  const frame = Buffer.from(voices.subarray(320 * (spoken % 50), 320 * ((spoken % 50) + 1)));
  spoken += 1;
  frame.writeDoubleBE(performance.now());
  return frame;
}

/** When a frame was sent, on the monotonic clock of this process. */
export function sentAt(frame: Buffer): number {
  return frame.readDoubleBE(0);
}

/** When the newest stretch in a frame of ours was sent. */
export function sentToUsAt(frame: Buffer): number {
  return frame.readDoubleBE(frame.length > ourHeader + heldBefore ? ourHeader + heldBefore : ourHeader);
}

/**
 * Calls `speak` every 20 ms by the clock, for so many seconds. What a busy machine delays is made up for, as a telephone system
 * does.
 */
export function speakFor(seconds: number, speak: () => void): Promise<void> {
  const began = performance.now();
  let spoken = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(seconds * 50, Math.floor((performance.now() - began) / 20));
      for (; spoken < due; spoken += 1) speak();
      if (spoken < seconds * 50) return;
      clearInterval(timer);
      resolve();
    }, 5);
  });
}
