import { existsSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { socketPlace } from './socket-place.ts';
import { scratchDirectory } from './testing/scratch-directory.ts';

test('the socket lies beside the data where it can', async () => {
  using scratch = scratchDirectory();
  expect(await socketPlace(scratch.path, 'ohrensessel-probe', undefined)).toMatchObject({
    directory: scratch.path,
    fromCluster: '.',
  });
});

test.skipIf(process.platform !== 'linux')('where the file system holds no sockets it lies apart', async () => {
  const place = await socketPlace('/proc/self', `ohrensessel-${process.pid}`, undefined);
  expect(place.directory).toBe(path.join(os.tmpdir(), `ohrensessel-${process.pid}`));
  expect(statSync(place.directory).mode & 0o777).toBe(0o700);
  place.clear();
  expect(existsSync(place.directory)).toBe(false);
});
