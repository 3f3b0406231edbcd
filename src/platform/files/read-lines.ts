/** A line of a text file; `problem` says why its text cannot be had, and `limit` how many bytes it may have. */
export type Line = { number: number; text: string } | { number: number; problem: 'too-large'; limit: number } | { number: number; problem: 'not-utf8' };

const lineFeed = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads lines of UTF-8 one by one, whatever the size of the whole. A line that is longer than `limit` bytes is passed over
 * without being held in memory, one that is not UTF-8 is named; both keep their number. Blank lines are counted and left out.
 */
export async function* readLines(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  const finish = (): Line | undefined => {
    const bytes = size > limit ? undefined : held.length === 1 ? held[0] : Buffer.concat(held);
    held = [];
    size = 0;
    const here = number;
    number += 1;
    return bytes ? decode(here, bytes) : { number: here, problem: 'too-large', limit };
  };
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      hold(chunk.subarray(from, end));
      const line = finish();
      if (line) yield line;
      from = end + 1;
    }
    hold(chunk.subarray(from));
  }
  if (size > 0) {
    const line = finish();
    if (line) yield line;
  }

  function hold(part: Uint8Array): void {
    size += part.length;
    if (size > limit) held = [];
    else if (part.length > 0 || held.length === 0) held.push(part);
  }
}

/** The line's text without a byte order mark and a carriage return; undefined when it is blank. */
function decode(number: number, bytes: Uint8Array): Line | undefined {
  try {
    const text = decoder.decode(bytes).trim();
    return text === '' ? undefined : { number, text };
  } catch {
    return { number, problem: 'not-utf8' };
  }
}
