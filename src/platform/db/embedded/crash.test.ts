import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { clusterMark } from './cluster-mark.ts';
import type { EmbeddedConnection } from './open-database.ts';
import { commandLine, isRunning, processesOf } from './server-process.ts';
import { startEmbedded } from './start-embedded.ts';
import { query } from './testing/query.ts';
import { scratchData } from './testing/scratch-data.ts';

test('whatever the database has confirmed outlives its sudden death in the middle of writing', async () => {
  using scratch = await scratchData();
  const confirmed: number[] = [];
  let next = 0;
  for (let round = 0; round < 4; round++) {
    const server = await startEmbedded({ directory: scratch.path });
    await query(server.connection, 'create table if not exists impression (number integer)');
    const writers = Array.from({ length: 4 }, () => write(server.connection, () => next++, confirmed));
    const before = confirmed.length;
    while (confirmed.length < before + 40) await pause(5);
    process.kill(server.pid, 'SIGKILL');
    await Promise.all(writers);
    await server.stop();
  }

  const heard: string[] = [];
  await using server = await startEmbedded({ directory: scratch.path, onLog: (line) => heard.push(line) });
  const rows = await query<{ number: number }>(server.connection, 'select number from impression');
  const kept = new Set(rows.map((row) => row.number));
  process.stdout.write(`${confirmed.length} confirmed writes over 4 sudden deaths\n`);
  expect(confirmed.length).toBeGreaterThan(100);
  expect(confirmed.filter((number) => !kept.has(number))).toEqual([]);
  expect(heard.join('\n')).toContain('automatic recovery in progress');
});

async function write(connection: EmbeddedConnection, next: () => number, confirmed: number[]): Promise<void> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (;;) {
      const number = next();
      await client.query('insert into impression values ($1)', [number]);
      confirmed.push(number);
    }
  } catch {
    // The sudden death this test is about.
  }
}

test('a query that outlives its server is dismissed before the next one starts', async () => {
  using scratch = await scratchData();
  const server = await startEmbedded({ directory: scratch.path });
  const mark = clusterMark(path.join(scratch.path, 'cluster'));
  const endless = query(server.connection, 'select count(*) from generate_series(1, 1e15)').catch(() => 'interrupted');
  const isBusy = () => processesOf(mark).some((pid) => commandLine(pid).endsWith('SELECT'));
  while (!isBusy()) await pause(5);
  process.kill(server.pid, 'SIGKILL');
  await server.stop();
  expect(isBusy()).toBe(true);

  const heard: string[] = [];
  await using again = await startEmbedded({ directory: scratch.path, onLog: (line) => heard.push(line) });
  expect(await endless).toBe('interrupted');
  expect(await query(again.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(heard[0]).toMatch(/dismissing \d of its processes/);
});

test('a server that is just recovering from a crash can be stopped and started again', async () => {
  using scratch = await scratchData();
  const server = await startEmbedded({ directory: scratch.path });
  const mark = clusterMark(path.join(scratch.path, 'cluster'));
  const writer = processesOf(mark).find((pid) => commandLine(pid).endsWith('walwriter'));
  if (!writer) throw new Error('The server has no process that writes its log of changes.');
  process.kill(writer, 'SIGKILL');
  while (!log(scratch.path).includes('reinitializing')) await pause(1);

  const begun = performance.now();
  await server.stop();
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(isRunning(server.pid)).toBe(false);

  await using again = await startEmbedded({ directory: scratch.path });
  expect(await query(again.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

function log(directory: string): string {
  const folder = path.join(directory, 'cluster');
  const [, file = ''] = readFileSync(path.join(folder, 'current_logfiles'), 'utf8').trim().split(' ');
  return readFileSync(path.join(folder, file), 'utf8');
}
