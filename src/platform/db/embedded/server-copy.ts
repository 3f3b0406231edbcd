import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { chmod, cp, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { restoreLibraryLinks } from './library-links.ts';
import type { ServerPackage } from './server-package.ts';
import { StartRefused } from './start-refused.ts';

/**
 * Provides a copy of the server's files that everybody may read and run, and returns its directory. A copy of this
 * version is made once and reused; it appears under its name only when it is whole.
 * @param place the directory that holds the copies; it has to be ours alone to write to, as we run what lies there
 */
export async function copyServer(
  server: ServerPackage,
  place: string,
  onLog: (line: string) => void,
): Promise<string> {
  mkdirSync(place, { recursive: true, mode: 0o755 });
  refuseForeignPlace(place);
  const copy = path.join(place, `postgresql-${server.version}-${process.platform}-${process.arch}`);
  if (isWhole(server.native, copy)) return copy;
  onLog(`Copying the database server to ${copy}, where it can be run.`);
  const draft = await mkdtemp(path.join(place, '.draft-'));
  try {
    await cp(server.native, draft, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
    await openToAll(draft);
    restoreLibraryLinks(draft);
    // A damaged copy makes way; another starter's whole one, made meanwhile, is as good as ours.
    if (!isWhole(server.native, copy)) {
      rmSync(copy, { recursive: true, force: true });
      renameSync(draft, copy);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
}

function refuseForeignPlace(place: string): void {
  const found = lstatSync(place);
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return;
  throw new StartRefused(
    'not-writable',
    `The database server has to be copied to ${place}, but others may write there.`,
    'Remove that directory and start again.',
  );
}

/** Static libraries are for building against the server, not for running it. */
function isNeeded(file: string): boolean {
  return !file.endsWith('.a');
}

async function openToAll(draft: string): Promise<void> {
  const directories = entries(draft).filter((entry) => entry.isDirectory());
  const programs = path.join(draft, 'bin');
  await Promise.all([
    chmod(draft, 0o755),
    ...directories.map((entry) => chmod(path.join(entry.parentPath, entry.name), 0o755)),
    ...entries(draft)
      .filter((entry) => entry.isFile())
      .map((entry) =>
        chmod(path.join(entry.parentPath, entry.name), entry.parentPath === programs ? 0o755 : 0o644),
      ),
  ]);
}

/** Compares sizes: a loss of power right after copying can leave files behind that are empty. */
function isWhole(native: string, copy: string): boolean {
  return entries(native)
    .filter((entry) => entry.isFile() && isNeeded(entry.name))
    .every((entry) => {
      const original = path.join(entry.parentPath, entry.name);
      const copied = path.join(copy, path.relative(native, original));
      return lstatSync(original).size === lstatSync(copied, { throwIfNoEntry: false })?.size;
    });
}

function entries(directory: string) {
  return readdirSync(directory, { recursive: true, withFileTypes: true });
}
