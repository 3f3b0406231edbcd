import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { openDatabase, type Connection, type Database } from './database.ts';
import { keepRunning, type Keeping } from './embedded/keep-running.ts';
import { startEmbedded, type EmbeddedServer } from './embedded/start-embedded.ts';
import { StoreAway } from './store-away.ts';

/** The running store: the product's own connections, the owner's, and how to take both down. */
export interface Store extends AsyncDisposable {
  application: Database;
  owner: Database;
  /** The job runner's own connections, so that it can tell dead workers from living ones. */
  jobs: Database;
  connection: Connection;
}

/** PostgreSQL's code for a full disk. */
const diskFull = '53100';

/**
 * Opens the database of the configuration; without `DATABASE_URL` starts the server inside the package and looks after it: one that
 * dies while the product serves is started again.
 */
export async function openStore(config: Config, log: Logger): Promise<Store> {
  const embedded = config.databaseUrl ? undefined : await openEmbedded(config, log);
  const connection: Connection = embedded?.server.connection ?? { connectionString: config.databaseUrl ?? '' };
  let closing = false;
  const onError = (error: Error) => {
    if (!closing) log.warn({ err: error }, 'a database connection was lost');
  };
  const whyAway = () => (embedded?.keeping.trouble === 'disk-full' ? new StoreAway(diskFull, 'the database server finds no room to start') : undefined);
  const application = openDatabase(connection, { as: 'application', onError, whyAway });
  const owner = openDatabase(connection, { as: 'owner', size: 2, onError });
  const jobs = openDatabase(connection, { as: 'owner', name: 'jobs', size: 6, onError });
  return {
    application,
    owner,
    jobs,
    connection,
    async [Symbol.asyncDispose]() {
      closing = true;
      await Promise.all([application.close(), owner.close(), jobs.close()]);
      await embedded?.keeping[Symbol.asyncDispose]();
      await embedded?.server.stop();
    },
  };
}

async function openEmbedded({ dataDirectory }: Config, log: Logger): Promise<{ server: EmbeddedServer; keeping: Keeping }> {
  const server = await startEmbedded({
    directory: join(dataDirectory, 'postgres'),
    onLog: (line) => log.debug({ postgres: true }, line),
  });
  const keeping = keepRunning(server, {
    onGone: () => log.error('the database server has gone: every door is closed, and it is being started again'),
    onRefused: (refusal) => log.error({ err: refusal }, 'the database server could not be started; it is tried again'),
    onBack: (pid) => log.warn({ pid }, 'the database server runs again'),
  });
  return { server, keeping };
}
