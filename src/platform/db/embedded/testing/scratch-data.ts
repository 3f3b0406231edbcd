import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterAll } from 'vitest';
import { startEmbedded } from '../start-embedded.ts';
import { scratchDirectory } from './scratch-directory.ts';

const template = scratchDirectory();
let made: Promise<void> | undefined;

afterAll(() => template[Symbol.dispose]());

/** A data directory that has seen its first start, for tests that are about later ones; removed at the test's end. */
export async function scratchData(): Promise<{ path: string } & Disposable> {
  made ??= startEmbedded({ directory: path.join(template.path, 'made') }).then((server) => server.stop());
  await made;
  const scratch = scratchDirectory();
  cpSync(path.join(template.path, 'made'), scratch.path, { recursive: true });
  return scratch;
}
