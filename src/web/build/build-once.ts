import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { sourceHash } from './source-hash.ts';

const stamp = '.source-hash';

/** Something that is built from sources into a directory of its own. */
export interface Building {
  /** What it is, for the log. */
  name: string;
  /** Glob patterns below the project's root. */
  sources: readonly string[];
  output: string;
  /** Writes everything into `directory`. */
  build(directory: string): Promise<void>;
}

/**
 * Builds if the output is missing or older than its sources, and returns its directory. Costs a hash over the sources when
 * there is nothing to do.
 */
export async function buildOnce(log: Logger, building: Building): Promise<string> {
  const { name, output } = building;
  const hash = sourceHash(building.sources);
  if (builtFrom(output) === hash) return output;
  const began = performance.now();
  log.info(`building ${name}, once`);
  await buildAside(building, hash);
  log.info({ milliseconds: Math.round(performance.now() - began) }, `${name} is built`);
  return output;
}

function builtFrom(output: string): string | undefined {
  const file = join(output, stamp);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Builds beside the old files and then changes places, so that a build that fails or is killed leaves what works. */
async function buildAside({ output, build }: Building, hash: string): Promise<void> {
  const aside = `${output}-${process.pid}`;
  await mkdir(dirname(output), { recursive: true });
  try {
    await build(aside);
    await writeFile(join(aside, stamp), hash);
    await rm(output, { recursive: true, force: true });
    await rename(aside, output).catch((error: unknown) => {
      // Another process built the same at the same time and was faster.
      if (builtFrom(output) !== hash) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
