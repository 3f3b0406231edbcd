import { readFileSync } from 'node:fs';

/** Features are counted in this many buckets: a little mixing up costs nothing, and all of it fits a processor's cache. */
const bucketBits = 18;
export const buckets = 1 << bucketBits;

/** What a text's features weigh: for each bucket one number for gratitude and one for praise, and how sums become probabilities. */
export interface Weights {
  /** Gratitude and praise in turn, in steps of `step`. */
  readonly table: Int8Array;
  readonly step: readonly [gratitude: number, praise: number];
  readonly bias: readonly [gratitude: number, praise: number];
  /** By which a sum is stretched before it becomes a probability. */
  readonly slope: readonly [gratitude: number, praise: number];
}

const magic = 'THX1';
const head = magic.length + 6 * 4;

export function encodeWeights({ table, step, bias, slope }: Weights): Buffer {
  const file = Buffer.alloc(head + table.length);
  file.write(magic, 'latin1');
  [...step, ...bias, ...slope].forEach((value, index) => file.writeFloatLE(value, magic.length + 4 * index));
  file.set(new Uint8Array(table.buffer, table.byteOffset, table.length), head);
  return file;
}

/** Throws when the file is none of ours: the house must not read thanks with noise. */
export function decodeWeights(file: Buffer): Weights {
  if (file.length !== head + 2 * buckets || file.toString('latin1', 0, magic.length) !== magic) throw new Error('The weights of the text model are damaged. Install Ohrensessel anew.');
  const number = (index: number) => file.readFloatLE(magic.length + 4 * index);
  return {
    table: new Int8Array(file.buffer.slice(file.byteOffset + head, file.byteOffset + file.length)),
    step: [number(0), number(1)],
    bias: [number(2), number(3)],
    slope: [number(4), number(5)],
  };
}

export const weightsFile = new URL('./weights/thanks.bin', import.meta.url);

let loaded: Weights | undefined;

/** The weights that ship with the house; read once. */
export function ourWeights(): Weights {
  return (loaded ??= decodeWeights(readFileSync(weightsFile)));
}
