import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { survive } from './kill-nine/survive.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ohrensessel-kill-nine-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

test('what was confirmed survives kill -9 under load, once and in order (three rounds; the script runs twenty)', { timeout: 180_000 }, async () => {
  const { acknowledged, faults } = await survive(directory, 3, () => undefined);
  expect(faults).toEqual([]);
  expect(acknowledged.turns).toBeGreaterThan(50);
  expect(acknowledged.impressions).toBeGreaterThan(10);
  expect(acknowledged.consents).toBeGreaterThan(4);
});
