import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, signalProcess } from './server-process.ts';

const PATIENCE_MS = 120_000;

/**
 * Stops the server in good order: open transactions are rolled back, everything committed is written to its place.
 * A server that has not managed this after two minutes is told to leave at once; the next start then recovers.
 */
export async function stopServer(pid: number): Promise<void> {
  signalProcess(pid, 'SIGINT');
  let impatientAt = Date.now() + PATIENCE_MS;
  while (isRunning(pid)) {
    if (Date.now() > impatientAt) {
      signalProcess(pid, 'SIGQUIT');
      impatientAt = Infinity;
    }
    await pause(5);
  }
}
