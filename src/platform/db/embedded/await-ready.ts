import { setTimeout as pause } from 'node:timers/promises';
import { readPostmasterFile } from './postmaster-file.ts';
import type { ServerLog } from './server-log.ts';

/**
 * Waits until the server accepts connections, however long recovery after a crash takes, and passes on what its log
 * says about that.
 * @returns false if the server went away instead
 */
export async function awaitReady(
  cluster: string,
  pid: number,
  isAlive: () => boolean,
  log: ServerLog,
  onLog: (line: string) => void,
): Promise<boolean> {
  for (;;) {
    const alive = isAlive();
    for (const line of log.newLines().filter((each) => /recovery|redo/.test(each))) onLog(line);
    if (!alive) return false;
    const state = readPostmasterFile(cluster);
    if (state?.ready && state.pid === pid) return true;
    await pause(5);
  }
}
