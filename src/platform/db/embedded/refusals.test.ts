import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { clusterMark } from './cluster-mark.ts';
import { runProgram } from './run-program.ts';
import { pickAccount } from './runner-account.ts';
import { findServerPackage } from './server-package.ts';
import { startEmbedded } from './start-embedded.ts';
import { StartRefused } from './start-refused.ts';
import { scratchData } from './testing/scratch-data.ts';
import { scratchDirectory } from './testing/scratch-directory.ts';
import { startServerChild } from './testing/server-child.ts';

const isRoot = process.getuid?.() === 0;

test('data of another major version is refused with the way across', async () => {
  using scratch = await scratchData();
  writeFileSync(path.join(scratch.path, 'cluster', 'PG_VERSION'), '17\n');
  const refusal = await refusalOf(startEmbedded({ directory: scratch.path }));
  expect(refusal.reason).toBe('version');
  expect(refusal.message).toMatch(/PostgreSQL 17,.* PostgreSQL 18\. .*`ohrensessel backup`.*`ohrensessel restore`/);
});

test('a file where the data directory should be is named', async () => {
  using scratch = scratchDirectory();
  writeFileSync(path.join(scratch.path, 'file'), '');
  for (const directory of [path.join(scratch.path, 'file'), path.join(scratch.path, 'file', 'postgres')]) {
    expect((await refusalOf(startEmbedded({ directory }))).reason).toBe('not-writable');
  }
});

test('what PostgreSQL itself objects to is passed on', async () => {
  using scratch = await scratchData();
  const refusal = await refusalOf(startEmbedded({ directory: scratch.path, settings: { work_mem: 'plenty' } }));
  expect(refusal.reason).toBe('server');
  expect(refusal.message).toContain('(invalid value for parameter "work_mem": "plenty"');
});

test('a platform without a server of its own, or without its package, is told to bring a database', () => {
  const missing = process.platform === 'darwin' ? 'linux-arm64' : 'darwin-arm64';
  for (const [platform, reason] of [['sunos-x64', 'platform'], [missing, 'package-missing']] as const) {
    expect(() => findServerPackage(platform)).toThrow(expect.objectContaining({ reason }));
    expect(() => findServerPackage(platform)).toThrow(/DATABASE_URL/);
  }
});

test('a system without glibc is recognised by the loader it lacks', async () => {
  using scratch = scratchDirectory(os.tmpdir());
  const program = path.join(scratch.path, 'postgres');
  // A script whose interpreter is missing fails as a program does whose loader is missing.
  writeFileSync(program, '#!/lib64/ld-of-another-library.so\n', { mode: 0o755 });
  const command = { program, args: [], options: { cwd: '/', env: {} } };
  const refusal = await refusalOf(runProgram(command));
  expect(refusal.reason).toBe('c-library');
  expect(refusal.message).toContain('Alpine');
});

test('root lends the server the account made for it, else the safest there is, and keeps to its choice', () => {
  const passwd = (...names: string[]) =>
    ['root:x:0:0::/root:/bin/sh', ...names.map((name, index) => `${name}:x:${index + 1}:${index + 1}::/:`)].join('\n');
  const choice = (names: string[], owner?: number) => pickAccount(passwd(...names), owner).name;
  expect(choice(['nobody', 'daemon', 'postgres', 'ohrensessel'])).toBe('ohrensessel');
  expect(choice(['nobody', 'daemon', 'postgres'])).toBe('postgres');
  expect(choice(['nobody', 'daemon'])).toBe('daemon');
  expect(choice(['nobody', 'anna'])).toBe('nobody');
  expect(choice(['nobody', 'anna'], 2)).toBe('anna');
  expect(choice(['nobody', 'anna'], 77)).toBe('nobody');
  expect(() => choice(['anna'])).toThrow(/useradd/);
});

test.skipIf(!isRoot)('a disk without room is noticed before anything is written', async (context) => {
  using scratch = scratchDirectory();
  const disk = path.join(scratch.path, 'disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=30m', 'tmpfs', disk]).status !== 0) {
    context.skip('this machine mounts no small disk for us');
  }
  try {
    const refusal = await refusalOf(startEmbedded({ directory: path.join(disk, 'postgres') }));
    expect(refusal.reason).toBe('disk-full');
    expect(readdirSync(path.join(disk, 'postgres'))).toEqual(['lock']);
  } finally {
    spawnSync('umount', [disk]);
  }
});

test.skipIf(!isRoot)('root without the power to lend an account is told to step back', async () => {
  using scratch = await scratchData();
  const wrapper = ['setpriv', '--bounding-set=-all', '--inh-caps=-all'];
  for (const directory of [scratch.path, path.join(scratch.path, 'new')]) {
    await using child = startServerChild(directory, { wrapper });
    expect(await child.outcome).toMatchObject({ refused: 'account' });
  }
});

test.skipIf(!isRoot)('a directory of another account is refused', async () => {
  using scratch = await scratchData();
  chownSync(scratch.path, 65_534, 65_534);
  const refusal = await refusalOf(startEmbedded({ directory: scratch.path }));
  expect(refusal).toMatchObject({ reason: 'not-writable', message: expect.stringContaining('number 65534') });
});

test.skipIf(!isRoot)('an ordinary user who may not write is told so', async () => {
  using scratch = scratchDirectory();
  chmodSync(scratch.path, 0o755);
  const wrapper = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  await using child = startServerChild(path.join(scratch.path, 'postgres'), { wrapper });
  expect(await child.outcome).toMatchObject({ refused: 'not-writable' });
});

test.skipIf(!isRoot)('a place for the socket that somebody else has laid out is not used', async () => {
  using scratch = scratchDirectory();
  const directory = path.join(scratch.path, 'long'.repeat(30));
  await (await startEmbedded({ directory })).stop();
  const trap = path.join(os.tmpdir(), clusterMark(path.join(directory, 'cluster')));
  mkdirSync(trap);
  chownSync(trap, 65_534, 65_534);
  try {
    const refusal = await refusalOf(startEmbedded({ directory }));
    expect(refusal).toMatchObject({ reason: 'not-writable', message: expect.stringContaining(trap) });
  } finally {
    rmdirSync(trap);
  }
});

async function refusalOf(attempt: Promise<unknown>): Promise<StartRefused> {
  const outcome: unknown = await attempt.catch((error: unknown) => error);
  if (outcome instanceof StartRefused) return outcome;
  throw new Error('There was no refusal.', { cause: outcome });
}
