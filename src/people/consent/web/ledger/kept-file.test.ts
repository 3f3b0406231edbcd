import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ChainEnd, SignedHeads } from '../../contract/heads.ts';
import { readKeptFile, UnreadableList, writeKeptFile } from './kept-file.ts';

const chains = 12_345;
const ends = Array.from({ length: chains }, (_, index): ChainEnd => [randomUUID(), index + 1, 'h'.repeat(43), '2026-11-20']);
const document: SignedHeads = { format: 'ohrensessel-consent-heads-2', number: 7, day: '2026-11-20', chains, rows: 42, pieces: ['ab'.repeat(32)], key: 'k3y', signature: 's1gn' };

async function* inPieces() {
  for (let start = 0; start < ends.length; start += 5_000) yield ends.slice(start, start + 5_000);
}

async function listOf(file: Blob): Promise<ChainEnd[][]> {
  const kept = await readKeptFile(file);
  const pieces: ChainEnd[][] = [];
  for await (const piece of kept?.pieces() ?? []) pieces.push(piece);
  return pieces;
}

describe('a signed day', () => {
  test('is read as it was saved, packed or not, whoever put carriage returns into it', async () => {
    const saved = await writeKeptFile(document, inPieces());
    const plain = gunzipSync(Buffer.from(await saved.arrayBuffer())).toString();
    for (const file of [saved, new Blob([plain]), new Blob([plain.replaceAll('\n', '\r\n')])]) {
      expect(await readKeptFile(file)).toMatchObject({ document, hasList: true });
      const pieces = await listOf(file);
      expect(pieces.map(({ length }) => length)).toEqual([5_000, 5_000, 2_345]);
      expect(pieces.flat()).toEqual(ends);
    }
  });

  test('may also be kept without its list, however the document was laid out since', async () => {
    for (const text of [JSON.stringify(document), JSON.stringify({ ...document, note: 'from the safe' }, null, 4)]) {
      expect(await readKeptFile(new Blob([text]))).toMatchObject({ document, hasList: false });
    }
  });

  test('is not compared when its list was cut off, goes on too long or has something else in between', async () => {
    const lines = gunzipSync(Buffer.from(await (await writeKeptFile(document, inPieces())).arrayBuffer())).toString().trimEnd().split('\n');
    const broken = [lines.slice(0, -1), [...lines, lines[1] ?? ''], lines.with(6_000, 'a line of somebody else')];
    for (const some of broken) await expect(listOf(new Blob([some.join('\n')]))).rejects.toThrow(UnreadableList);
    const packed = gzipSync(lines.join('\n'));
    await expect(listOf(new Blob([packed.subarray(0, packed.length / 2)]))).rejects.toThrow(UnreadableList);
  });
});

test.each([
  ['an empty file', ''],
  ['something that is no JSON', '%PDF-1.7'],
  ['nothing', 'null'],
  ['an earlier format', JSON.stringify({ ...document, format: 'ohrensessel-consent-heads-1' })],
  ['a document that lost its signature', JSON.stringify({ ...document, signature: undefined })],
  ['a document that lost its pieces', JSON.stringify({ ...document, pieces: 'none' })],
  ['a list without its document', 'h\nh\n'],
])('%s is not taken for one', async (_, text) => {
  expect(await readKeptFile(new Blob([text]))).toBeUndefined();
});
