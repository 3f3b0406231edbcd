import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { asStarted } from './as-started.ts';
import { freePort } from './free-port.ts';

/** A server in a process of its own, as it would run; ends with the bench. */
export interface Served extends AsyncDisposable {
  address: string;
  process: ChildProcess;
}

/**
 * Starts the product as `npm start` does, or a server of the bench's own, with the given environment and `words` behind it, and waits until
 * `/healthz`, or its own first line, says that it listens.
 */
export async function serve(program: 'product' | { file: string }, environment: Record<string, string>, ready: 'port-on-stdout' | 'health', words: readonly string[] = []): Promise<Served> {
  const port = ready === 'health' ? await freePort() : 0;
  const child = spawn(process.execPath, [...(program === 'product' ? asStarted : [join(import.meta.dirname, '../..', program.file)]), ...words], {
    env: { ...process.env, HOST: '127.0.0.1', ...environment, ...(port ? { PORT: String(port) } : {}) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = `http://127.0.0.1:${port || (await firstLine(child))}`;
  if (ready === 'health') await healthy(address, child);
  return {
    address,
    process: child,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(undefined)));
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
    child.once('exit', () => reject(new Error('the server ended before it listened')));
  });
}

async function healthy(address: string, child: ChildProcess): Promise<void> {
  child.stdout?.resume();
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error('the server ended before it listened');
    const answer = await fetch(`${address}/api/v1/instance`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the server did not become ready within 30 s');
}
