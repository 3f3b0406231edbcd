import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { EmbeddedConnection } from './open-database.ts';
import { isRunning, signalProcess } from './server-process.ts';
import { visit } from './visit.ts';

const PATIENCE_MS = 120_000;
const CANNOT_CONNECT_NOW = '57P03';

/**
 * Stops the server in good order: open transactions are rolled back, everything committed is written to its place.
 *
 * A server that is recovering from a crash of one of its processes is told to leave at once instead, as is one that has
 * not finished after two minutes; the next start recovers what was committed. PostgreSQL 18 asked for good order during
 * such a recovery waits for ever: its checkpointer is never told.
 */
export async function stopServer(pid: number, connection: EmbeddedConnection): Promise<void> {
  signalProcess(pid, (await isRecovering(connection)) ? 'SIGQUIT' : 'SIGINT');
  let impatientAt = Date.now() + PATIENCE_MS;
  while (isRunning(pid)) {
    if (Date.now() > impatientAt) {
      signalProcess(pid, 'SIGQUIT');
      impatientAt = Infinity;
    }
    await pause(5);
  }
}

async function isRecovering(connection: EmbeddedConnection): Promise<boolean> {
  try {
    await visit(connection, () => Promise.resolve());
    return false;
  } catch (error) {
    // The same code is given while shutting down, where nothing more needs to be asked for.
    return (
      error instanceof pg.DatabaseError &&
      error.code === CANNOT_CONNECT_NOW &&
      /starting up|not yet accepting|recovery/.test(error.message)
    );
  }
}
