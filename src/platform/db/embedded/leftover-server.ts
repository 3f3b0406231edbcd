import { rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { awaitReady } from './await-ready.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import type { ServerCommand } from './server-command.ts';
import { ServerLog } from './server-log.ts';
import { commandLine, isListed, isRunning, processesOf, signalProcess } from './server-process.ts';
import { StartRefused } from './start-refused.ts';
import { stopServer } from './stop-server.ts';

const ORPHANS_LEAVE_WITHIN_MS = 10_000;

/** What has to be known about a cluster to settle what was left behind on it. */
export interface LeftoverQuestion {
  /** How the server is going to be started. */
  command: ServerCommand;
  mark: string;
  /** The server's socket file: it answers even from another container on the same volume, unlike a process id. */
  socket: string;
  /** Without the password a running server is of no use. */
  mayAdopt: boolean;
  onLog: (line: string) => void;
}

/**
 * Deals with what an Ohrensessel that was killed left behind. To be called by the owner of the data directory only.
 *
 * - A server that was started the way this one would be is adopted: its process id is returned once it is ready.
 * - A server started differently (another version, other settings) is stopped.
 * - Without a postmaster, backends that are still at work are dismissed: PostgreSQL will not start beside them.
 * - Lock files whose number belongs to some other program by now, or to a dead process that nobody has buried yet, are removed:
 *   PostgreSQL would take either for a living server.
 */
export async function settleLeftover(question: LeftoverQuestion): Promise<number | undefined> {
  const { command, mark, mayAdopt, onLog } = question;
  const cluster = command.options.cwd;
  const left = readPostmasterFile(cluster);
  if (!left) return undefined;
  const running = lineOfRunning(left.pid);
  if (running.includes(`cluster_name=${mark} `)) {
    if (mayAdopt && running === [command.program, ...command.args].join(' ')) {
      if (await adopt(cluster, left.pid, onLog)) return left.pid;
      // It was on its way out.
    } else {
      onLog(`Stopping the database server left by the last run (process ${left.pid}): it was started differently.`);
      await stopServer(left.pid, cluster);
    }
  }
  await clearAway(question, left.pid);
  return undefined;
}

/** Clears away what a dead server left. */
async function clearAway({ command, mark, socket, onLog }: LeftoverQuestion, pid: number): Promise<void> {
  const cluster = command.options.cwd;
  if (await answers(socket)) {
    throw new StartRefused(
      'held',
      `A database server that is not visible from here, perhaps in another container, serves the data in ${cluster}.`,
      'Stop that container first, or give this one a data directory of its own.',
    );
  }
  await dismissOrphans(mark, onLog);
  // Somebody's own `postgres` is left to PostgreSQL's judgement, which refuses to start if in doubt.
  const line = lineOfRunning(pid);
  if (line === '' ? !isListed(pid) : /^\S*postgres\b/.test(line)) return;
  for (const file of [path.join(cluster, 'postmaster.pid'), `${socket}.lock`]) rmSync(file, { force: true });
}

/** The command line of a process that runs; empty for one that has ended, also while its number is still taken. */
function lineOfRunning(pid: number): string {
  return isRunning(pid) ? commandLine(pid) : '';
}

/** @returns false if it went away instead. */
function adopt(cluster: string, pid: number, onLog: (line: string) => void): Promise<boolean> {
  onLog(`Taking over the running database server of the last run (process ${pid}).`);
  return awaitReady(cluster, pid, () => isRunning(pid), new ServerLog(cluster), onLog);
}

async function dismissOrphans(mark: string, onLog: (line: string) => void): Promise<void> {
  const orphans = processesOf(mark);
  if (orphans.length === 0) return;
  onLog(`The database server was killed; dismissing ${orphans.length} of its processes that are still at work.`);
  const deadline = Date.now() + ORPHANS_LEAVE_WITHIN_MS;
  for (let left = orphans; left.length > 0; left = processesOf(mark)) {
    for (const pid of left) signalProcess(pid, Date.now() < deadline ? 'SIGQUIT' : 'SIGKILL');
    await pause(20);
  }
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const caller = net.connect(socket);
    caller.once('connect', () => {
      caller.destroy();
      resolve(true);
    });
    caller.once('error', () => resolve(false));
  });
}
