import { readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DataDirectoryHeld } from './data-directory-held.ts';
import { takeOwnership } from './ownership.ts';
import { startEmbedded } from './start-embedded.ts';
import { query } from './testing/query.ts';
import { scratchData } from './testing/scratch-data.ts';
import { scratchDirectory } from './testing/scratch-directory.ts';
import { startServerChild } from './testing/server-child.ts';

test('a second Ohrensessel is refused and told who holds the data', async () => {
  using scratch = await scratchData();
  const begun = Date.now();
  await using holder = startServerChild(scratch.path);
  await holder.outcome;

  const refusal: unknown = await startEmbedded({ directory: scratch.path }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DataDirectoryHeld);
  const { holder: held, message } = refusal as DataDirectoryHeld;
  expect(held).toMatchObject({ pid: holder.pid, host: hostname() });
  expect(held?.since.getTime()).toBeGreaterThanOrEqual(begun);
  expect(message).toContain(`process ${holder.pid} on ${hostname()}, since ${held?.since.toISOString()}`);
  await holder.signal('SIGINT');
});

test('the same process cannot take a directory twice, and can again once it has let go', async () => {
  using scratch = scratchDirectory();
  const first = await takeOwnership(scratch.path);
  expect(readdirSync(scratch.path)).toEqual(['holder.json', 'lock']);
  await expect(takeOwnership(scratch.path)).rejects.toThrow(DataDirectoryHeld);
  first.release();
  first.release();
  (await takeOwnership(scratch.path)).release();
});

test('of several that start at the same moment exactly one wins', async () => {
  using scratch = scratchDirectory();
  const racers = Array.from({ length: 4 }, () => startServerChild(scratch.path));
  const outcomes = await Promise.all(racers.map((racer) => racer.outcome));
  const winner = racers[outcomes.findIndex((outcome) => outcome.started)];
  expect(outcomes.filter((outcome) => outcome.started)).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome.refused)).toEqual(
    Array.from({ length: 3 }, () => ({ refused: 'held', name: 'DataDirectoryHeld', holder: winner?.pid, logs: [] })),
  );
  await Promise.all(racers.map((racer) => racer.signal('SIGINT')));
});

test('a claim whose process was killed counts for nothing, even if its number lives on', async () => {
  using scratch = await scratchData();
  writeFileSync(
    path.join(scratch.path, 'holder.json'),
    JSON.stringify({ pid: process.ppid, since: '2001-01-01T00:00:00Z', host: hostname() }),
  );
  await using server = await startEmbedded({ directory: scratch.path });
  expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});
