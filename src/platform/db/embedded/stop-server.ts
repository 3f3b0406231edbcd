import { setTimeout as pause } from 'node:timers/promises';
import { clusterMark } from './cluster-mark.ts';
import { ServerLog } from './server-log.ts';
import { isRunning, processesOf, signalProcess } from './server-process.ts';

const BEGINS_WITHIN_MS = 5_000;
const ENDS_WITHIN_MS = 120_000;
const LOG_CLOSED_WITHIN_MS = 5_000;

/**
 * Stops the server in good order: open transactions are rolled back, everything committed is written to its place.
 *
 * A server that has not begun with the latter after five seconds, or not finished after two minutes, is told to leave
 * at once, and the next start recovers what was committed. PostgreSQL 18 needs this when it is asked to stop while it
 * recovers from a crash of one of its processes: it then waits for ever, as it never tells its checkpointer.
 */
export async function stopServer(pid: number, cluster: string): Promise<void> {
  const log = new ServerLog(cluster);
  signalProcess(pid, 'SIGINT');
  const asked = Date.now();
  let told = false;
  while (isRunning(pid)) {
    log.newLines();
    const patience = log.lines.some((line) => line.endsWith('shutting down')) ? ENDS_WITHIN_MS : BEGINS_WITHIN_MS;
    if (!told && Date.now() - asked > patience) {
      signalProcess(pid, 'SIGQUIT');
      told = true;
    }
    await pause(5);
  }
  await untilLogIsClosed(clusterMark(cluster));
}

/** The process that writes the log ends by itself, a moment after the last one that could tell it something. */
async function untilLogIsClosed(mark: string): Promise<void> {
  const began = Date.now();
  while (processesOf(mark).length > 0 && Date.now() - began < LOG_CLOSED_WITHIN_MS) await pause(5);
}
