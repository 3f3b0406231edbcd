import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Config } from '#platform/config/config.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openStore } from '#platform/db/open-store.ts';
import { buildHouse } from '#platform/http/house.ts';
import { openServices } from '#platform/http/open-services.ts';
import { serveWeb } from '#platform/http/serve-web.ts';
import { ensureBuilt } from '#web/build/ensure-built.ts';
import { startAsDemo } from '#people/welcome/server/begin-demo.ts';
import { demoSeeds } from './demo-seeds.ts';
import { buildModules } from './modules.ts';

/** The running product. */
export interface Running extends AsyncDisposable {
  /** Address people type, without a slash at the end. */
  address: string;
  log: Logger;
}

/** Opens the store, migrates it, starts features, jobs and the web server. */
export async function start(config: Config, log: Logger, { demo = false }: { demo?: boolean } = {}): Promise<Running> {
  const web = await ensureBuilt(log);
  const store = await openStore(config, log);
  try {
    await migrate(store.owner);
    const services = openServices(config, log, store);
    await services.jobs.prepare();
    if (demo) await startAsDemo(services, demoSeeds);
    const app = await buildHouse(services, buildModules(services));
    await serveWeb(app, web);
    await app.listen({ port: config.port, host: config.host });
    await services.jobs.start();
    const { port } = app.server.address() as AddressInfo;
    const address = config.baseUrl ?? `${config.tls ? 'https' : 'http'}://${hostName(config.host)}:${port}`;
    return {
      address,
      log,
      async [Symbol.asyncDispose]() {
        await app.close();
        await services.jobs.stop();
        await store[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await store[Symbol.asyncDispose]();
    throw error;
  }
}

function hostName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
