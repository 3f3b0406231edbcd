import type { Logger } from 'pino';
import type { Config } from '#platform/config/config.ts';
import { announceAddress } from '#platform/config/running-address.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openStore } from '#platform/db/open-store.ts';
import { isLoopback } from '#platform/http/from-this-machine.ts';
import { buildHouse } from '#platform/http/house.ts';
import { openServices } from '#platform/http/open-services.ts';
import { serveWeb } from '#platform/http/serve-web.ts';
import { buildWall } from '#web/build/build-wall.ts';
import { buildWidget } from '#web/build/build-widget.ts';
import { ensureBuilt } from '#web/build/ensure-built.ts';
import { startAsDemo } from '#people/welcome/server/begin-demo.ts';
import { demoSeeds } from './demo-seeds.ts';
import { greeting } from './greeting.ts';
import { buildModules } from './modules.ts';
import { openPort } from './open-port.ts';

/** The running product. */
export interface Running extends AsyncDisposable {
  /** Address people type, without a slash at the end. */
  address: string;
  /** What to tell the person at the terminal: the address, and who to be. */
  greeting: string;
  log: Logger;
}

/** Simulated people act faster than those of the recordings, so that a newcomer hears something soon. */
const simulation = 2.5;

const unnamed = 'BASE_URL is not set: links in invitations lead to whatever address their maker used, whoever named it in the Host header';

/** Opens the store, migrates it, starts features, jobs and the web server. */
export async function start(config: Config, log: Logger, { demo = false }: { demo?: boolean } = {}): Promise<Running> {
  const web = await ensureBuilt(log);
  await buildWidget(log);
  await buildWall(log);
  await using undo = new AsyncDisposableStack();
  const store = undo.use(await openStore(config, log));
  await migrate(store.owner);
  const services = openServices(config, log, store);
  if (!(await services.vault.isOwnDatabase(services.secrets))) log.warn('the house’s key is another one than the database was sealed under: bring secret.key back from a backup, or give every node the same OHRENSESSEL_SECRET');
  await services.jobs.prepare();
  if (demo) await startAsDemo(services, demoSeeds);
  const app = await buildHouse(services, buildModules(services, { simulation }));
  undo.defer(() => services.jobs.stop());
  undo.defer(() => app.close());
  await serveWeb(app, web);
  const address = await openPort(app, config);
  if (!config.baseUrl && !isLoopback(config.host)) log.warn(unnamed);
  await services.jobs.start();
  if (!config.databaseUrl) undo.use(await announceAddress(config, address));
  const words = await greeting(address, store.owner, services.secrets);
  const running = undo.move();
  return { address, greeting: words, log, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
