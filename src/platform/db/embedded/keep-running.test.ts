import { renameSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { keepRunning } from './keep-running.ts';
import { isRunning } from './server-process.ts';
import { startEmbedded } from './start-embedded.ts';
import { query } from './testing/query.ts';
import { scratchData } from './testing/scratch-data.ts';

function told() {
  return { onGone: vi.fn<() => void>(), onRefused: vi.fn<(refusal: unknown) => void>(), onBack: vi.fn<(pid: number) => void>() };
}

test('a server that was killed is started again by itself, and has everything it confirmed', async () => {
  using scratch = await scratchData();
  await using server = await startEmbedded({ directory: scratch.path });
  const watch = told();
  await using _keeping = keepRunning(server, watch);
  await query(server.connection, 'create table impression (number integer)');
  for (const number of [1, 2, 3]) {
    const { pid } = server;
    await query(server.connection, `insert into impression values (${number})`);
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => expect(watch.onBack).toHaveBeenCalledTimes(number), 10_000);
    expect(server.pid).not.toBe(pid);
  }
  expect(await query(server.connection, 'select number from impression order by number')).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
  expect(watch.onGone).toHaveBeenCalledTimes(3);
  expect(watch.onRefused).not.toHaveBeenCalled();
});

test('one that cannot be started is tried again after growing pauses, until it can', async () => {
  using scratch = await scratchData();
  await using server = await startEmbedded({ directory: scratch.path });
  const watch = told();
  await using keeping = keepRunning(server, watch);
  const [there, elsewhere] = ['global', 'global.away'].map((name) => path.join(scratch.path, 'cluster', name)) as [string, string];
  const refusedAt: number[] = [];
  watch.onRefused.mockImplementation(() => void refusedAt.push(performance.now()));
  process.kill(server.pid, 'SIGKILL');
  renameSync(there, elsewhere);
  await vi.waitFor(() => expect(refusedAt.length).toBeGreaterThanOrEqual(4), 15_000);
  expect(keeping.trouble).toBe('server');
  const [first = 0, second = 0, third = 0, fourth = 0] = refusedAt;
  expect(second - first).toBeGreaterThan(250);
  expect(third - second).toBeGreaterThan(500);
  expect(fourth - third).toBeGreaterThan(1_000);
  renameSync(elsewhere, there);
  await vi.waitFor(() => expect(watch.onBack).toHaveBeenCalledOnce(), 15_000);
  expect(keeping.trouble).toBeUndefined();
  expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a server that is stopped on purpose stays away', async () => {
  using scratch = await scratchData();
  const server = await startEmbedded({ directory: scratch.path });
  const watch = told();
  const keeping = keepRunning(server, watch);
  await keeping[Symbol.asyncDispose]();
  await server.stop();
  expect([isRunning(server.pid), watch.onGone.mock.calls.length]).toEqual([false, 0]);
});
