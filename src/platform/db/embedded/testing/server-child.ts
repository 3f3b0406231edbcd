import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** What `run-server.ts` reports, merged as it comes in. */
export interface Report {
  started?: number;
  refused?: string;
  name?: string;
  holder?: number;
  finished?: number;
  logs: string[];
}

/** Another Ohrensessel, running as a process of its own. */
export interface ServerChild extends AsyncDisposable {
  pid: number;
  /** Resolves once the server runs or was refused. */
  outcome: Promise<Report>;
  /** Signals the whole process group, as a terminal does; resolves with the last report once the process is gone. */
  signal(name: 'SIGINT' | 'SIGKILL'): Promise<Report>;
}

const PROGRAM = path.join(import.meta.dirname, 'run-server.ts');

/**
 * @param wrapper a command to run Node under, such as `setpriv …`
 * @param program the program to run, if it is that of another installation
 */
export function startServerChild(
  directory: string,
  { wrapper = [], program = PROGRAM }: { wrapper?: string[]; program?: string } = {},
): ServerChild {
  const [command = '', ...args] = [...wrapper, process.execPath, program, directory];
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'], cwd: '/' });
  const { pid } = child;
  if (!pid) throw new Error(`${command} cannot be run.`);
  const gone = once(child, 'exit');
  const report: Report = { logs: [] };
  const outcome = new Promise<Report>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      const { log, ...rest } = JSON.parse(line) as Partial<Report> & { log?: string };
      if (log) report.logs.push(log);
      Object.assign(report, rest);
      if (report.started || report.refused) resolve(report);
    });
    lines.on('close', () => reject(new Error('The process ended without a report.')));
  });
  outcome.catch(() => undefined);
  const signal = async (name: 'SIGINT' | 'SIGKILL') => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-pid, name);
    await gone;
    return report;
  };
  return {
    pid,
    outcome,
    signal,
    [Symbol.asyncDispose]: async () => void (await signal('SIGKILL')),
  };
}
