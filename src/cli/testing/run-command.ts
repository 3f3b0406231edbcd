import { readConfig } from '#platform/config/config.ts';
import { buildProgram, usageExit } from '../program.ts';
import type { Terminal } from '../terminal.ts';

/** How a command ended and what it said. */
export interface Ran {
  code: number;
  /** Lines of the result. */
  said: string[];
  /** Lines about the way there. */
  noted: string[];
}

/** Runs `ohrensessel` in this process. `answers` are what the person at the terminal types when asked. */
export async function runCommand(
  words: readonly string[],
  options: { environment?: Record<string, string>; signal?: AbortSignal; answers?: string[] } = {},
): Promise<Ran> {
  const ran: Ran = { code: 0, said: [], noted: [] };
  const answers = [...(options.answers ?? [])];
  const terminal: Terminal = {
    say: (line) => void ran.said.push(line),
    note: (line) => void ran.noted.push(line),
    progress: () => undefined,
    ask: async () => answers.shift(),
    signal: options.signal ?? new AbortController().signal,
  };
  const program = buildProgram({ config: readConfig(options.environment ?? {}), terminal, finish: (code) => void (ran.code = code) });
  try {
    await program.parseAsync(['node', 'ohrensessel', ...words]);
  } catch (error) {
    const usage = usageExit(error);
    if (usage === undefined) throw error;
    ran.code = usage;
  }
  return ran;
}
