import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

/** A built web page on loopback, gone when disposed of. */
export type ServedBuild = AsyncDisposable & {
  /** `http://127.0.0.1:40123`, without a slash at the end. */
  readonly origin: string;
};

/**
 * Builds what a Vite configuration describes into a directory of its own and serves it on a free port of this machine.
 * React comes as its development build, which says in the console what it has to complain about.
 */
export async function serveBuild(configFile: string): Promise<ServedBuild> {
  const outDir = await mkdtemp(join(tmpdir(), 'ohrensessel-build-'));
  const shared = { configFile, logLevel: 'error', mode: 'development', build: { outDir, emptyOutDir: true } } as const;
  await build(shared);
  const server = await preview({ ...shared, preview: { host: '127.0.0.1', port: 0 } });
  const { port } = server.httpServer.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
