import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from './server-process.ts';

const PATIENCE_MS = 120_000;

/**
 * Stops the server in good order: open transactions are rolled back, everything committed is written to its place.
 * A server that has not managed this after two minutes is told to leave at once; the next start then recovers.
 */
export async function stopServer(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  let impatientAt = Date.now() + PATIENCE_MS;
  while (isRunning(pid)) {
    if (Date.now() > impatientAt) {
      signal(pid, 'SIGQUIT');
      impatientAt = Infinity;
    }
    await pause(5);
  }
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
