import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { projectRoot, webOutput } from './project-root.ts';
import { sourceHash } from './source-hash.ts';

const stamp = '.source-hash';

/**
 * Builds the web interface if it is missing or older than its sources, and returns its directory. Costs a hash over the
 * sources when there is nothing to do.
 */
export async function ensureBuilt(log: Logger): Promise<string> {
  const hash = sourceHash();
  if (builtFrom() === hash) return webOutput;
  const began = performance.now();
  log.info('building the web interface, once');
  await buildAside(hash);
  log.info({ milliseconds: Math.round(performance.now() - began) }, 'the web interface is built');
  return webOutput;
}

function builtFrom(): string | undefined {
  const file = join(webOutput, stamp);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Builds beside the old files and then changes places, so that a build that fails or is killed leaves what works. */
async function buildAside(hash: string): Promise<void> {
  const aside = `${webOutput}-${process.pid}`;
  await mkdir(dirname(webOutput), { recursive: true });
  try {
    // Loaded only here: a warm start must not pay for the bundler.
    const { build } = await import('vite');
    await build({
      configFile: join(projectRoot, 'vite.config.ts'),
      configLoader: 'native',
      logLevel: 'error',
      build: { outDir: aside },
    });
    await writeFile(join(aside, stamp), hash);
    await rm(webOutput, { recursive: true, force: true });
    await rename(aside, webOutput);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
