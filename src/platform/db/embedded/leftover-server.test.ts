import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { DataDirectoryHeld } from './data-directory-held.ts';
import { findRunning } from './find-running.ts';
import { chooseRunnerAccount } from './runner-account.ts';
import { isRunning } from './server-process.ts';
import { startEmbedded } from './start-embedded.ts';
import { query } from './testing/query.ts';
import { scratchData } from './testing/scratch-data.ts';
import { scratchDirectory } from './testing/scratch-directory.ts';
import { startServerChild } from './testing/server-child.ts';

const isRoot = process.getuid?.() === 0;

test('the server of a killed Ohrensessel is taken over with everything in it', async () => {
  using scratch = await scratchData();
  await using killed = startServerChild(scratch.path);
  const { started } = await killed.outcome;
  const connection = findRunning(scratch.path);
  await query(connection ?? fail(), `create table note as select 'kept' as word`);
  await killed.signal('SIGKILL');

  const heard: string[] = [];
  await using server = await startEmbedded({ directory: scratch.path, onLog: (line) => heard.push(line) });
  expect(server.pid).toBe(started);
  expect(heard).toEqual([`Taking over the running database server of the last run (process ${started}).`]);
  expect(await query(server.connection, 'select word from note')).toEqual([{ word: 'kept' }]);

  await server.stop();
  expect(isRunning(server.pid)).toBe(false);
});

test('a server left behind with other settings is replaced', async () => {
  using scratch = await scratchData();
  await using killed = startServerChild(scratch.path);
  const { started } = await killed.outcome;
  await killed.signal('SIGKILL');

  await using server = await startEmbedded({ directory: scratch.path, settings: { work_mem: '7MB' } });
  expect(server.pid).not.toBe(started);
  expect(await query(server.connection, `select current_setting('work_mem') work`)).toEqual([{ work: '7MB' }]);
});

test('a first start that was killed begins anew', async () => {
  using scratch = scratchDirectory();
  await using killed = startServerChild(scratch.path);
  const drafts = () => readdirSync(scratch.path).filter((name) => name.startsWith('cluster.draft-'));
  while (!drafts().some((name) => existsSync(path.join(scratch.path, name, 'PG_VERSION')))) await pause(5);
  await killed.signal('SIGKILL');
  expect(existsSync(path.join(scratch.path, 'cluster'))).toBe(false);

  await using server = await startEmbedded({ directory: scratch.path });
  expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(drafts()).toEqual([]);
});

test.each([
  ['belongs to some other program', 'echo $$; exec sleep 60'],
  ['belongs to a dead process that nobody buries', 'true & echo $!; exec sleep 60'],
])('a process id that now %s stands in nobody’s way', async (_whose, script) => {
  using scratch = await scratchData();
  const server = await startEmbedded({ directory: scratch.path });
  const cluster = path.join(scratch.path, 'cluster');
  const files = [path.join(cluster, 'postmaster.pid'), path.join(cluster, '.s.PGSQL.5432.lock')].map((name) => ({ name, rest: readFileSync(name, 'utf8').split('\n').slice(1) }));
  await server.stop();
  // PostgreSQL takes any process of its own account for a server.
  const { uid, gid } = chooseRunnerAccount(cluster) ?? {};
  const shell = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'], uid, gid });
  try {
    const [said] = (await once(shell.stdout, 'data')) as [Buffer];
    for (const { name, rest } of files) writeFileSync(name, [said.toString().trim(), ...rest].join('\n'));
    await using again = await startEmbedded({ directory: scratch.path });
    expect(await query(again.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  } finally {
    shell.kill();
  }
});

test('Ctrl+C in the terminal leaves the database running until Ohrensessel has finished', async () => {
  using scratch = await scratchData();
  await using child = startServerChild(scratch.path);
  const { started = 0 } = await child.outcome;

  expect(await child.signal('SIGINT')).toMatchObject({ finished: 42 });
  expect(isRunning(started)).toBe(false);
});

test.skipIf(!isRoot)('a cluster whose account no longer exists is handed over', async () => {
  using scratch = await scratchData();
  const first = await startEmbedded({ directory: scratch.path });
  await first.stop();
  const cluster = path.join(scratch.path, 'cluster');
  const owner = statSync(cluster).uid;
  for (const name of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) {
    chownSync(path.join(cluster, name), 54_321, 54_321);
  }
  chownSync(cluster, 54_321, 54_321);

  await using server = await startEmbedded({ directory: scratch.path });
  expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(statSync(path.join(cluster, 'global')).uid).toBe(owner);
});

test.skipIf(!isRoot)('another container keeps the volume, even if only its server is left', async (context) => {
  using scratch = await scratchData();
  const apart = ['unshare', '--pid', '--fork', '--mount-proc'];
  if (spawnSync(apart[0] ?? '', [...apart.slice(1), 'true']).status !== 0) {
    context.skip('this machine lets us make no container');
  }
  const wrapper = [...apart, 'sh', '-c', '"$@" & wait; sleep 60', 'sh'];
  await using container = startServerChild(scratch.path, { wrapper });
  expect(await container.outcome).toMatchObject({ started: expect.any(Number) });
  await expect(startEmbedded({ directory: scratch.path })).rejects.toThrow(DataDirectoryHeld);

  const shell = childOf(container.pid);
  const ohrensessel = childOf(shell);
  process.kill(ohrensessel, 'SIGKILL');
  while (isRunning(ohrensessel)) await pause(5);
  await expect(startEmbedded({ directory: scratch.path })).rejects.toMatchObject({
    reason: 'held',
    message: expect.stringContaining('another container'),
  });

  // The container ends with its first process, which waits for all others to be gone.
  process.kill(shell, 'SIGKILL');
  while (isRunning(shell)) await pause(5);
  await container.signal('SIGKILL');
  await using server = await startEmbedded({ directory: scratch.path });
  expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

function childOf(pid: number): number {
  const child = Number.parseInt(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8'), 10);
  if (!(child > 0)) throw new Error(`Process ${pid} has no child.`);
  return child;
}

function fail(): never {
  throw new Error('No server is running.');
}
