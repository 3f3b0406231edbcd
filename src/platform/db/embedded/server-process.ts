import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** Tells whether a number belongs to a process, be it one that has ended and waits for its parent to notice. */
export function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Tells whether a process with this id runs; one that has ended and waits for its parent to notice does not. */
export function isRunning(pid: number): boolean {
  if (process.platform !== 'linux') return isListed(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The state follows the command, which stands in brackets and may contain anything, brackets included.
    const state = stat.charAt(stat.lastIndexOf(')') + 2);
    return state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}

/** The command line of a process, or an empty text if it has gone. */
export function commandLine(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
      : execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** All processes of the cluster with this mark: the postmaster, which carries it as a setting, and its children. */
export function processesOf(mark: string): number[] {
  return runningProcesses()
    .filter(({ line }) => line.startsWith(`postgres: ${mark}: `) || line.includes(`cluster_name=${mark} `))
    .map(({ pid }) => pid);
}

/** Signals a process; one that has gone already is no error. */
export function signalProcess(pid: number, signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function runningProcesses(): { pid: number; line: string }[] {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map(Number).map((pid) => ({ pid, line: commandLine(pid) }));
  }
  const list = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  return list.map((row) => row.trim()).map((row) => ({
    pid: Number.parseInt(row, 10),
    line: row.replace(/^\d+\s+/, ''),
  }));
}
