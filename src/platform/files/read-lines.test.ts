import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines, type Line } from './read-lines.ts';

async function read(chunks: Array<string | Uint8Array>, limit = 100): Promise<Line[]> {
  async function* source() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
  return Array.fromAsync(readLines(source(), limit));
}

describe('reading a file line by line', () => {
  test('keeps the number of every line, blank ones included', async () => {
    expect(await read(['one\n\n  \nfour\r\nfive'])).toEqual([
      { number: 1, text: 'one' },
      { number: 4, text: 'four' },
      { number: 5, text: 'five' },
    ]);
  });

  test('passes over a line that is too long and goes on with the next', async () => {
    const long = 'x'.repeat(60);
    expect(await read(['a\n', long, long, `${long}\nb\n`])).toEqual([
      { number: 1, text: 'a' },
      { number: 2, problem: 'too-large', limit: 100 },
      { number: 3, text: 'b' },
    ]);
  });

  test('names a line that is not UTF-8 and goes on', async () => {
    expect(await read([Uint8Array.of(0x66, 0xfc, 0x72, 0x0a, 0x67, 0x75, 0x74)])).toEqual([
      { number: 1, problem: 'not-utf8' },
      { number: 2, text: 'gut' },
    ]);
  });

  test('leaves out the byte order mark some editors write', async () => {
    expect(await read(['\uFEFF{}\n'])).toEqual([{ number: 1, text: '{}' }]);
  });

  test('reads the same lines however the bytes arrive', async () => {
    const chunked = fc.tuple(fc.array(fc.stringMatching(/^[a-zäöü€😀]{0,20}$/u), { maxLength: 20 }), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }));
    await fc.assert(
      fc.asyncProperty(chunked, async ([lines, sizes]) => {
        const bytes = Buffer.from(lines.join('\n'));
        const chunks: Uint8Array[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          chunks.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(await read(chunks)).toEqual(lines.flatMap((text, index) => (text === '' ? [] : [{ number: index + 1, text }])));
      }),
    );
  });
});
