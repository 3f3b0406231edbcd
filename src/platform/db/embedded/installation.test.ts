import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync, truncateSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseRunnerAccount } from './runner-account.ts';
import { findServerPackage } from './server-package.ts';
import { install } from './testing/installation.ts';
import type { Installation } from './testing/installation.ts';
import { scratchDirectory } from './testing/scratch-directory.ts';
import { startServerChild } from './testing/server-child.ts';
import { usableServer } from './usable-server.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
const COPIES_TAKE_MS = 60_000;

// On disk, as a file system in memory may forbid running programs.
const scratch = scratchDirectory(os.tmpdir());
const home = path.join(scratch.path, 'home');
let installed: Installation;

beforeAll(() => {
  chmodSync(scratch.path, 0o755);
  installed = install(home);
});

afterAll(() => scratch[Symbol.dispose]());

test.skipIf(!isRoot)(
  'an ordinary user runs a copy of what only root may write to',
  async (context) => {
    if (spawnSync(AS_NOBODY[0] ?? '', [...AS_NOBODY.slice(1), process.execPath, '--version']).status !== 0) {
      context.skip('no ordinary user of this machine can run Node');
    }
    const directory = path.join(scratch.path, 'nobodys', 'postgres');
    mkdirSync(path.dirname(directory));
    chownSync(path.dirname(directory), NOBODY, NOBODY);

    const logs = [];
    for (let start = 0; start < 2; start++) {
      await using child = startServerChild(directory, { program: installed.program, wrapper: AS_NOBODY });
      const { started = 0 } = await child.outcome;
      expect(statSync(`/proc/${started}`).uid).toBe(NOBODY);
      const report = await child.signal('SIGINT');
      expect(report).toMatchObject({ finished: 42 });
      logs.push(report.logs);
    }
    expect(logs).toEqual([[/^Copying the database server/, /^First start/].map(matching), []]);
    expect(libraries()).not.toContain('libpq.so.5');
  },
  COPIES_TAKE_MS,
);

test.skipIf(!isRoot)(
  'root copies a server out of a closed directory, once, and mends a damaged copy',
  async () => {
    const foreign = path.join(scratch.path, 'foreign');
    mkdirSync(foreign);
    chownSync(foreign, NOBODY, NOBODY);
    const place = path.join(scratch.path, 'place');
    const account = chooseRunnerAccount('');
    const server = { ...findServerPackage(), native: installed.native };
    const heard: string[] = [];
    const provide = () => usableServer(server, '', account, (line) => heard.push(line), [foreign, place]);

    chmodSync(home, 0o700);
    const copy = (await provide()).native;
    expect(path.dirname(copy)).toBe(place);
    expect(await provide()).toMatchObject({ native: copy });
    expect(heard).toHaveLength(1);

    const damaged = path.join(copy, 'bin', 'postgres');
    truncateSync(damaged);
    await provide();
    expect(statSync(damaged).size).toBe(statSync(path.join(installed.native, 'bin', 'postgres')).size);
    expect(readdirSync(place)).toEqual([path.basename(copy)]);
    expect(readdirSync(foreign)).toEqual([]);
    chmodSync(home, 0o755);
  },
  COPIES_TAKE_MS,
);

test(
  'an installation without install scripts gets its library links at the first start',
  async () => {
    expect(libraries()).not.toContain('libpq.so.5');
    await using child = startServerChild(path.join(scratch.path, 'data'), { program: installed.program });

    expect(await child.outcome).toMatchObject({ started: expect.any(Number), logs: [matching(/^First start/)] });
    expect(libraries()).toContain('libpq.so.5');
    expect(await child.signal('SIGINT')).toMatchObject({ finished: 42 });
  },
  COPIES_TAKE_MS,
);

function libraries(): string[] {
  return readdirSync(path.join(installed.native, 'lib'));
}

function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}
