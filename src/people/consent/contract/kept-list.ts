import type { ChainEnd } from './heads.ts';

/** Chains in one piece of a day's list; a piece fits into one request. */
export const chainsPerPiece = 5_000;

/**
 * A signed day as it is kept outside: the signed document on the first line, then one line per chain. Anybody can check the
 * list without us: `tail -n +2 | split -l 5000 --filter=sha256sum` yields the pieces the document names.
 */
const line = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}) (\d{1,9}) ([\w-]{43}) (\d{4}-\d\d-\d\d)$/;

/** One chain's end as a line, without its line feed. */
export function writeEnd([conversationId, n, hash, lastOn]: ChainEnd): string {
  return `${conversationId} ${n} ${hash} ${lastOn}`;
}

/** The end a line states; undefined when it states none. */
export function readEnd(text: string): ChainEnd | undefined {
  const [, conversationId, n, hash, lastOn] = line.exec(text) ?? [];
  return conversationId && n && hash && lastOn ? [conversationId, Number(n), hash, lastOn] : undefined;
}
