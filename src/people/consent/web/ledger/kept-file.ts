import type { ChainEnd, SignedHeads } from '../../contract/heads.ts';
import { chainsPerPiece, readEnd, writeEnd } from '../../contract/kept-list.ts';

/** A signed day somebody kept, as far as it has the form of one; whether its signature holds is the server's to say. */
export interface KeptFile {
  document: SignedHeads;
  /** Whether the list of chains was kept with it. */
  hasList: boolean;
  /** The list, piece by piece. @throws UnreadableList when it is not whole. */
  pieces(): AsyncGenerator<ChainEnd[]>;
}

/** The list has fewer or more chains than the document says, or something else in between. */
export class UnreadableList extends Error {}

/** Reads what somebody kept; undefined when it is nothing of the kind. */
export async function readKeptFile(file: Blob): Promise<KeptFile | undefined> {
  const lines = linesOf(file);
  const { value: first = '' } = await lines.next();
  const { value: second } = await lines.next();
  await lines.return(undefined);
  const hasList = second !== undefined && readEnd(second) !== undefined;
  // A document that was laid out over several lines holds no list.
  const document = headsOf(first) ?? (hasList || file.size > longestDocument ? undefined : headsOf(await file.text()));
  return document && { document, hasList, pieces: () => piecesOf(file, document) };
}

/** Puts a signed day and its list into a file, packed where the browser can. */
export async function writeKeptFile(document: SignedHeads, pieces: AsyncIterable<readonly ChainEnd[]>): Promise<Blob> {
  const parts = [`${JSON.stringify(document)}\n`];
  for await (const ends of pieces) parts.push(ends.map((end) => `${writeEnd(end)}\n`).join(''));
  return new Response(new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/** As long as the document of ten million chains. */
const longestDocument = 400_000;

async function* piecesOf(file: Blob, { chains }: SignedHeads): AsyncGenerator<ChainEnd[]> {
  let read = -1;
  let piece: ChainEnd[] = [];
  for await (const line of linesOf(file)) {
    if (line === '') continue;
    read += 1;
    if (read === 0) continue;
    const end = readEnd(line);
    if (!end || read > chains) throw new UnreadableList();
    piece.push(end);
    if (piece.length < chainsPerPiece) continue;
    yield piece;
    piece = [];
  }
  // Before the last piece, which would otherwise pass for a forged one.
  if (read < chains) throw new UnreadableList();
  if (piece.length > 0) yield piece;
}

/** Lines one by one, however large the file is; one that is longer than any of ours ends the reading. */
async function* linesOf(file: Blob): AsyncGenerator<string, undefined> {
  const reader = (await unpacked(file)).pipeThrough(new TextDecoderStream()).getReader();
  let held = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      const lines = (held + (value ?? '')).split('\n');
      held = done ? '' : (lines.pop() ?? '');
      for (const line of lines) if (line !== '' || !done) yield line.replace(/\r$/, '');
      if (done || held.length > longestDocument) return undefined;
    }
  } catch {
    // It was no packed file after all.
    return undefined;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function unpacked(file: Blob): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = one === 0x1f && two === 0x8b;
  return isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
}

function headsOf(text: string): SignedHeads | undefined {
  const kept = parse(text) as Partial<SignedHeads> | null | undefined;
  if (kept?.format !== 'ohrensessel-consent-heads-2') return undefined;
  const { format, number, day, chains, rows, pieces, key, signature } = kept;
  if (typeof number !== 'number' || typeof day !== 'string' || typeof chains !== 'number' || typeof rows !== 'number') return undefined;
  if (!Array.isArray(pieces) || typeof key !== 'string' || typeof signature !== 'string') return undefined;
  return { format, number, day, chains, rows, pieces, key, signature };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
