import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { awaitReady } from './await-ready.ts';
import { diskFull, isDiskFull } from './file-refusal.ts';
import type { ServerCommand } from './server-command.ts';
import { ServerLog } from './server-log.ts';
import { spawnRefusal } from './spawn-refusal.ts';
import { StartRefused } from './start-refused.ts';

/**
 * Starts the server and waits until it accepts connections.
 * It runs in a session of its own, so that Ctrl+C in the terminal reaches Ohrensessel alone, which then stops it in
 * good order.
 * @returns the process id of the postmaster
 */
export async function launchServer(
  command: ServerCommand,
  directory: string,
  onLog: (line: string) => void,
): Promise<number> {
  const cluster = command.options.cwd;
  const log = new ServerLog(cluster);
  log.prune();
  const earlyLog = path.join(directory, 'start.log');
  const child = await spawnServer(command, earlyLog);
  const pid = child.pid ?? 0;
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  if (!(await awaitReady(cluster, pid, isAlive, log, onLog))) {
    throw launchRefusal(directory, readFileSync(earlyLog, 'utf8').split('\n').concat(log.lines));
  }
  child.unref();
  return pid;
}

/** What the server says before its log collector runs goes to a file: a pipe would break when Node ends. */
async function spawnServer({ program, args, options }: ServerCommand, earlyLog: string): Promise<ChildProcess> {
  const output = openSync(earlyLog, 'w', 0o600);
  try {
    const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', output, output] });
    await once(child, 'spawn');
    return child;
  } catch (error) {
    throw spawnRefusal(program, error);
  } finally {
    closeSync(output);
  }
}

function launchRefusal(directory: string, lines: string[]): StartRefused {
  const said = lines
    .filter((line) => /FATAL|PANIC|HINT|error while loading/.test(line))
    .map((line) => line.replace(/^.*?(FATAL|PANIC|HINT): +/, ''))
    .join(' ');
  if (/No space left on device|Disk quota exceeded/.test(said) || isDiskFull(directory)) return diskFull(directory);
  return new StartRefused(
    'server',
    `The database in ${directory} did not start (${said || 'its server ended without a word'}).`,
    `Its log in ${path.join(directory, 'cluster', 'log')} says more.`,
  );
}
