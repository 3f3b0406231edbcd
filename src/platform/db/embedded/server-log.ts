import { closeSync, existsSync, openSync, readSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Reads what a server writes to its log files from now on. */
export class ServerLog {
  readonly #cluster: string;
  readonly #read = new Map<string, number>();
  readonly #lines: string[] = [];

  /** @param cluster the directory whose `log` folder the server's log collector fills */
  constructor(cluster: string) {
    this.#cluster = cluster;
    for (const file of this.#files()) this.#read.set(file, statSync(file).size);
  }

  /** The lines written since the last call. */
  newLines(): string[] {
    const lines = this.#files().flatMap((file) => {
      const size = statSync(file).size;
      const from = Math.min(this.#read.get(file) ?? 0, size);
      this.#read.set(file, size);
      return readPart(file, from, size).split('\n').filter(Boolean);
    });
    this.#lines.push(...lines);
    return lines;
  }

  /** All lines read so far. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Removes files older than a week, which a server that is started anew every day would never come to overwrite. */
  prune(): void {
    for (const file of this.#files()) {
      if (Date.now() - statSync(file).mtimeMs > 7 * DAY_MS) rmSync(file);
    }
  }

  #files(): string[] {
    const folder = path.join(this.#cluster, 'log');
    return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
  }
}

function readPart(file: string, from: number, to: number): string {
  const part = Buffer.alloc(to - from);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, part, 0, part.length, from);
  } finally {
    closeSync(handle);
  }
  return part.toString('utf8');
}
