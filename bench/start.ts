import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts';
import type { Bench } from './figure.ts';
import { asStarted } from './live/as-started.ts';
import { freePort } from './live/free-port.ts';
import { percentile } from './percentile.ts';

const rounds = 7;
const patience = 60_000;

/** Warm start of the whole product until it says it is ready, and of its PostgreSQL alone, on the same data. */
export const bench: Bench = async (emit) => {
  const directory = await mkdtemp(join(tmpdir(), 'bench-start-'));
  try {
    // The first start makes the database, the demo and, if need be, the pages.
    await productStarts(directory);
    const ours: number[] = [];
    const baseline: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      baseline.push(await databaseStarts(directory));
      ours.push(await productStarts(directory));
      process.stderr.write(`round ${round + 1}: product ${ours.at(-1)?.toFixed(0)} ms, database ${baseline.at(-1)?.toFixed(0)} ms\n`);
    }
    emit({ name: 'warm start until ready', unit: 'ms', n: rounds, ours: percentile(ours, 0.5), baseline: percentile(baseline, 0.5) });
    emit({ name: 'warm start beyond the database', unit: 'ms', n: rounds, ours: percentile(ours, 0.5) - percentile(baseline, 0.5), baseline: null });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

/** Milliseconds from the shell's command to the first yes of /readyz. */
async function productStarts(directory: string): Promise<number> {
  const port = await freePort();
  const env = { ...process.env, OHRENSESSEL_DATA: directory, PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: '', BASE_URL: '', LOG_LEVEL: 'warn' };
  const began = performance.now();
  const child = spawn(process.execPath, [...asStarted, '--demo'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    await ready(child, `http://127.0.0.1:${port}/readyz`, began);
    return performance.now() - began;
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}

async function ready(child: ChildProcess, address: string, began: number): Promise<void> {
  while (performance.now() - began < patience) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}`);
    const response = await fetch(address).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return;
    await pause(5);
  }
  throw new Error('the product was not ready in a minute');
}

async function databaseStarts(directory: string): Promise<number> {
  const began = performance.now();
  const server = await startEmbedded({ directory: join(directory, 'postgres') });
  const took = performance.now() - began;
  await server.stop();
  return took;
}
