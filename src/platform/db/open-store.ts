import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { openDatabase, type Connection, type Database } from './database.ts';
import { startEmbedded } from './embedded/start-embedded.ts';

/** The running store: the product's own connections, the owner's, and how to take both down. */
export interface Store extends AsyncDisposable {
  application: Database;
  owner: Database;
  /** The job runner's own connections, so that it can tell dead workers from living ones. */
  jobs: Database;
  connection: Connection;
}

/** Opens the database of the configuration; without `DATABASE_URL` starts the server inside the package. */
export async function openStore(config: Config, log: Logger): Promise<Store> {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbedded({
        directory: join(config.dataDirectory, 'postgres'),
        onLog: (line) => log.debug({ postgres: true }, line),
      });
  const connection: Connection = embedded?.connection ?? { connectionString: config.databaseUrl ?? '' };
  let closing = false;
  const onError = (error: Error) => {
    if (!closing) log.warn({ err: error }, 'a database connection was lost');
  };
  const application = openDatabase(connection, { as: 'application', onError });
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
      await embedded?.stop();
    },
  };
}
