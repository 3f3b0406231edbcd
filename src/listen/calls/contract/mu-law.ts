/** Companding of ITU-T G.711, µ-law: fourteen bits in eight, sign, three bits of segment, four of place in it, inverted. */
const bias = 0x84;
const loudest = 32_635;

/** The byte of nothing. */
export const muLawSilence = 0xff;

/** Encodes one linear sample of 16 bits. */
export function muLawOf(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(sample), loudest) + bias;
  const segment = 24 - Math.clz32(magnitude);
  const place = (magnitude >> (segment + 3)) & 0x0f;
  return ~(sign | (segment << 4) | place) & 0xff;
}

/** Decodes one byte into a linear sample of 16 bits. */
export function linearOf(byte: number): number {
  const code = ~byte & 0xff;
  const magnitude = (((code & 0x0f) << 3) + bias) << ((code >> 4) & 7);
  return code & 0x80 ? bias - magnitude : magnitude - bias;
}

/** All 256 samples a byte can stand for. */
export const linearSamples: Int16Array = Int16Array.from({ length: 256 }, (_, byte) => linearOf(byte));

/** Encodes linear samples of 16 bits, little endian as AudioHook and WAV files have them. */
export function toMuLaw(linear: Uint8Array): Uint8Array {
  const view = new DataView(linear.buffer, linear.byteOffset, linear.byteLength);
  return Uint8Array.from({ length: linear.byteLength >> 1 }, (_, index) => muLawOf(view.getInt16(index * 2, true)));
}
