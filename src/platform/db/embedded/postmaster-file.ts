import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a running server says about itself in `postmaster.pid`. */
export interface PostmasterFile {
  pid: number;
  /** Where its socket lies, as an absolute path. */
  socketDirectory: string;
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
  // The layout is PostgreSQL's (pidfile.h): process id on the first line, socket on the fifth, state on the eighth.
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketDirectory: path.resolve(cluster, lines[4] ?? ''), ready: lines[7]?.trim() === 'ready' };
}
