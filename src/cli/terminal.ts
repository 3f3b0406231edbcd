import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Where a command speaks and listens. Results go to stdout, everything about the way there to stderr. */
export interface Terminal {
  /** A line of the result. */
  say(line: string): void;
  /** A line about the way there. */
  note(line: string): void;
  /** How far it is; replaces the line before on a terminal, and is said now and then elsewhere. */
  progress(line: string): void;
  /** Asks a person; undefined when nobody sits there. `hidden` answers are not shown while they are typed. */
  ask(question: string, options?: { hidden?: boolean }): Promise<string | undefined>;
  /** Aborted by Ctrl+C. */
  signal: AbortSignal;
}

const elsewhereEvery = 10_000;

/** The terminal this process runs in. A second Ctrl+C ends at once. */
export function openTerminal(): Terminal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(1);
      stopping.abort(new Error('stopped'));
    });
  }
  // Whoever reads the output and has seen enough ("| head") closes it.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  let drawn = false;
  let saidAt = 0;
  const clear = () => {
    if (drawn) process.stderr.write('\r\u001b[2K');
    drawn = false;
  };
  return {
    say(line) {
      clear();
      process.stdout.write(`${line}\n`);
    },
    note(line) {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress(line) {
      const now = performance.now();
      if (process.stderr.isTTY) {
        clear();
        process.stderr.write(line);
        drawn = true;
      } else if (now - saidAt > elsewhereEvery) {
        saidAt = now;
        process.stderr.write(`${line}\n`);
      }
    },
    async ask(question, { hidden = false } = {}) {
      if (!process.stdin.isTTY) return undefined;
      clear();
      process.stderr.write(question);
      const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
      const reader = createInterface({ input: process.stdin, output: hidden ? nowhere : process.stderr, terminal: true });
      try {
        return await reader.question('', { signal: stopping.signal });
      } finally {
        reader.close();
        if (hidden) process.stderr.write('\n');
      }
    },
    signal: stopping.signal,
  };
}
