import { muLawOf } from './mu-law.ts';

/** Decodes one byte of ITU-T G.711, A-law (thirteen bits in eight, even bits inverted), into a linear sample of 16 bits. */
export function linearOfALaw(byte: number): number {
  const code = byte ^ 0x55;
  const segment = (code >> 4) & 7;
  const place = ((code & 0x0f) << 4) + 8;
  const magnitude = segment === 0 ? place : (place + 0x100) << (segment - 1);
  return code & 0x80 ? magnitude : -magnitude;
}

/** The µ-law byte nearest to each of A-law. */
const muLawBytes: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => muLawOf(linearOfALaw(byte)));

/** Turns A-law, as telephone networks outside North America and Japan use it, into the µ-law of this product. */
export function fromALaw(samples: Uint8Array): Uint8Array {
  return samples.map((byte) => muLawBytes[byte] ?? 0xff);
}
