import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOM_WANTED = 1024 ** 3;

/**
 * A directory of its own for one test, removed at its end; everybody may pass by it.
 * @param place in memory where there is enough, unless the disk is what the test is about
 */
export function scratchDirectory(place = inMemory() ?? os.tmpdir()): { path: string } & Disposable {
  const directory = mkdtempSync(path.join(place, 'ohr-'));
  return {
    path: directory,
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function inMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > ROOM_WANTED ? '/dev/shm' : undefined;
  } catch {
    return undefined;
  }
}
