import { readFileSync } from 'node:fs';
import { fold } from '#platform/text/fold.ts';
import { words } from '#platform/text/words.ts';

export const seenFile = new URL('./weights/seen.bin', import.meta.url);
let seen: ReadonlySet<number> | undefined;

/** Whether these words, whatever their case and marks, stood in a text the weights were learned from. Wrong once in some 200,000 texts. */
export function wasSeen(text: string): boolean {
  seen ??= new Set(numbersOf(readFileSync(seenFile)));
  return seen.has(textHash(text));
}

/** A number for the words of a text (FNV-1a over their folded form). */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (const word of words(text)) for (const letter of ` ${fold(word.text)}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function encodeSeen(hashes: Iterable<number>): Buffer {
  const sorted = [...new Set(hashes)].sort((a, b) => a - b);
  const file = Buffer.alloc(4 * sorted.length);
  for (const [index, hash] of sorted.entries()) file.writeUInt32LE(hash, 4 * index);
  return file;
}

function* numbersOf(file: Buffer): Generator<number> {
  for (let at = 0; at + 4 <= file.length; at += 4) yield file.readUInt32LE(at);
}
