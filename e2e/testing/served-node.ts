import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The product as a process of its own, called over its public API. */
export interface ServedNode extends AsyncDisposable {
  /** `http://127.0.0.1:port` */
  address: string;
  process: ChildProcess;
  /** Calls an operation as JSON; `as` is a bearer key, without it a stranger calls. Every call has a key of its own against doubling. */
  call(method: string, path: string, body?: unknown, options?: { as?: string; idempotencyKey?: string }): Promise<NodeReply>;
  /** What balancers are told. */
  ready(): Promise<{ ready: boolean; waitingFor: string[] }>;
  /** Ends the process with SIGKILL. */
  kill(): Promise<void>;
}

/** Status and parsed body of a reply; status 0 when nobody answered. */
export interface NodeReply {
  status: number;
  // A test states what it expects of the body; the contract has checked its shape already.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
  type: string;
}

/**
 * Starts the product with the given environment and waits until it serves.
 * @param log file descriptor that takes what the process prints; by default only complaints are shown.
 */
export async function serveNode(environment: Record<string, string>, log?: number): Promise<ServedNode> {
  const port = environment['PORT'] ?? String(await freePort());
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts')], {
    // A test runner may leave settings of its own behind.
    env: { ...process.env, BASE_URL: '', HOST: '127.0.0.1', LOG_LEVEL: 'fatal', ...environment, PORT: port },
    stdio: ['ignore', log ?? 'ignore', log ?? 'inherit'],
  });
  const address = `http://127.0.0.1:${port}`;
  await served(address, child);
  const gone = () => (child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined);
  return {
    address,
    process: child,
    async call(method, path, body, { as, idempotencyKey = randomUUID() } = {}) {
      const reply = await fetch(`${address}/api/v1${path}`, {
        method,
        body: body === undefined ? null : JSON.stringify(body),
        headers: { 'idempotency-key': idempotencyKey, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(as ? { authorization: `Bearer ${as}` } : {}) },
        signal: AbortSignal.timeout(15_000),
      }).catch(() => undefined);
      const text = await reply?.text().catch(() => '');
      return { status: reply?.status ?? 0, body: text ? JSON.parse(text) : undefined, type: reply?.headers.get('content-type') ?? '' };
    },
    async ready() {
      const reply = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) });
      return (await reply.json()) as { ready: boolean; waitingFor: string[] };
    },
    async kill() {
      const ended = gone();
      child.kill('SIGKILL');
      await ended;
    },
    async [Symbol.asyncDispose]() {
      const ended = gone();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function served(address: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (child.exitCode !== null) throw new Error('the server ended before it served');
    const answer = await fetch(`${address}/api/v1/instance`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new Error('the server did not serve within a minute');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
