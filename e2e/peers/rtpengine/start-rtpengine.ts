import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '#listen/channels/siprec/testing/siprec-scene.ts';
import { eventually } from '#src/testing/eventually.ts';
import { NgClient } from './ng-client.ts';

/** Starts an rtpengine of our own on loopback, without its kernel module. */
export async function startRtpengine() {
  const port = await freePort();
  const first = 40_000 + 2 * Math.floor(Math.random() * 5_000);
  const words = ['--config-file=none', '--interface=127.0.0.1', `--listen-ng=127.0.0.1:${port}`, '--table=-1', `--port-min=${first}`, `--port-max=${first + 400}`, '--foreground', '--log-stderr', '--log-level=6'];
  const child = spawn('/usr/bin/rtpengine', words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-20_000)));
  const ng = await NgClient.open(port);
  await eventually(async () => ng.ask('ping').catch((error: Error) => Promise.reject(new Error(`${error.message}\n${log}`))), 20_000);
  return {
    ng,
    log: () => log,
    async [Symbol.asyncDispose]() {
      ng[Symbol.dispose]();
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
