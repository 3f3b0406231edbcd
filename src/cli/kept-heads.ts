import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { SignedHeads, type ChainEnd } from '#people/consent/contract/heads.ts';
import { chainsPerPiece, readEnd, writeEnd } from '#people/consent/contract/kept-list.ts';
import { readLines } from '#platform/files/read-lines.ts';
import { CommandFailed } from './command-failed.ts';

/** A document has one line; with it a list of ten million chains is signed. */
const longestLine = 1_048_576;

/** A signed day kept outside: its document, and its list if that was kept as well. */
export interface KeptHeads {
  document: SignedHeads;
  /** The list piece by piece; nothing where only the document was kept. */
  pieces(): AsyncGenerator<ChainEnd[]>;
}

/** Opens a file somebody kept. @throws CommandFailed when it is none. */
export async function openKeptHeads(file: string): Promise<KeptHeads> {
  const first = await firstLine(file);
  // A document that was laid out over several lines, as programs save it, holds no list.
  const isSmall = !isPacked(file) && (await stat(file)).size <= longestLine;
  const document = parseHeads(first) ?? (isSmall ? parseHeads(await readFile(file, 'utf8')) : undefined);
  if (!document) throw new CommandFailed(`${file} does not hold signed heads.`);
  return { document, pieces: () => pieces(file, document) };
}

/** Writes a signed day with its list into a file that is not there yet. */
export async function writeKeptHeads(file: string, document: SignedHeads, ends: AsyncIterable<ChainEnd>): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    yield `${JSON.stringify(document)}\n`;
    for await (const end of ends) yield `${writeEnd(end)}\n`;
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
}

function isPacked(file: string): boolean {
  return file.endsWith('.gz');
}

async function* open(file: string): AsyncGenerator<Uint8Array> {
  const bytes = createReadStream(file);
  if (!isPacked(file)) return yield* bytes;
  const unpacked = createGunzip();
  // What goes wrong with the file is told to whoever reads what comes out.
  bytes.on('error', (error) => unpacked.destroy(error));
  try {
    yield* bytes.pipe(unpacked);
  } catch (cause) {
    if (String((cause as { code?: string }).code).startsWith('Z_')) throw new CommandFailed(`${file} cannot be unpacked: it was cut off, or is something else.`, { cause });
    throw cause;
  }
}

async function firstLine(file: string): Promise<string> {
  for await (const line of readLines(open(file), longestLine)) return 'text' in line ? line.text : '';
  return '';
}

async function* pieces(file: string, { chains }: SignedHeads): AsyncGenerator<ChainEnd[]> {
  let piece: ChainEnd[] = [];
  let read = 0;
  for await (const line of readLines(open(file), longestLine)) {
    const end = 'text' in line ? readEnd(line.text) : undefined;
    if (!end) {
      if (read > 0) throw new CommandFailed(`${file}, line ${line.number}: this is no chain.`);
      if (line.number > 1) return;
      continue;
    }
    read += 1;
    if (read > chains) throw new CommandFailed(`${file} lists more chains than were signed.`);
    piece.push(end);
    if (piece.length < chainsPerPiece) continue;
    yield piece;
    piece = [];
  }
  // Before the last piece, which would otherwise pass for a forged one.
  if (read > 0 && read < chains) throw new CommandFailed(`${file} lists ${read} of ${chains} chains: it was cut off.`);
  if (piece.length > 0) yield piece;
}

function parseHeads(text: string): SignedHeads | undefined {
  try {
    return SignedHeads.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
