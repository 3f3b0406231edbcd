import { muLawOf } from '#listen/calls/contract/mu-law.ts';

/** Decodes one byte of A-law (ITU-T G.711): even bits inverted, sign, three bits of segment, four of place in it. */
export function linearOfALaw(byte: number): number {
  const code = byte ^ 0x55;
  const segment = (code >> 4) & 7;
  const place = ((code & 0x0f) << 4) + 8;
  const magnitude = segment === 0 ? place : (place + 0x100) << (segment - 1);
  return code & 0x80 ? magnitude : -magnitude;
}

const muLaw = Uint8Array.from({ length: 256 }, (_, byte) => muLawOf(linearOfALaw(byte)));

/** What was said in A-law, in µ-law. */
export function toMuLawFromALaw(samples: Uint8Array): Uint8Array {
  return samples.map((byte) => muLaw[byte] ?? 0xff);
}
