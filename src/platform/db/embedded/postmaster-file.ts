import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a running server says about itself in `postmaster.pid`. */
export interface PostmasterFile {
  pid: number;
  /** It accepts connections; before that it is starting, recovering or stopping. */
  ready: boolean;
}

/** Reads a cluster's `postmaster.pid`; undefined if there is none or it is still being written. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  // The layout is PostgreSQL's (miscadmin.h, LOCK_FILE_LINE_*): the process id first, the status on the eighth line.
  return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
}
