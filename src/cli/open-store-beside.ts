import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '#platform/config/config.ts';
import { openDatabase, type Connection, type Database } from '#platform/db/database.ts';
import { findRunning } from '#platform/db/embedded/find-running.ts';
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts';
import { CommandFailed } from './command-failed.ts';

/** The database as a command on this machine reaches it. */
export interface StoreBeside extends AsyncDisposable {
  application: Database;
  owner: Database;
  connection: Connection;
  /** `running`: the product's own server answers; `started`: this command started it and stops it; `external`: DATABASE_URL. */
  server: 'running' | 'started' | 'external';
}

/**
 * Opens the database of the configuration beside a running product, or starts the embedded server for the time of the command.
 * @param start false for commands that only make sense while the product runs.
 * @throws CommandFailed when there is no data yet, or nothing runs and nothing may be started.
 */
export async function openStoreBeside(config: Config, options: { start: boolean; create?: boolean }): Promise<StoreBeside> {
  if (config.databaseUrl) return open({ connectionString: config.databaseUrl }, 'external');
  const directory = join(config.dataDirectory, 'postgres');
  const running = findRunning(directory);
  if (running) return open(running, 'running');
  if (!options.start) throw new CommandFailed(`No Ohrensessel is running on ${config.dataDirectory}. Start it with \`npm start\`, or say where it is with --address.`);
  if (!options.create && !hasCluster(directory)) {
    throw new CommandFailed(`There is no data in ${config.dataDirectory}. Say where it is with OHRENSESSEL_DATA or DATABASE_URL.`);
  }
  const server = await startEmbedded({ directory });
  return open(server.connection, 'started', () => server.stop());
}

function open(connection: Connection, server: StoreBeside['server'], stop?: () => Promise<void>): StoreBeside {
  const application = openDatabase(connection, { as: 'application', name: 'command', size: 4 });
  const owner = openDatabase(connection, { as: 'owner', name: 'command', size: 4 });
  return {
    application,
    owner,
    connection,
    server,
    async [Symbol.asyncDispose]() {
      await Promise.all([application.close(), owner.close()]);
      await stop?.();
    },
  };
}

/** PostgreSQL's own mark of a directory that holds data. */
function hasCluster(directory: string): boolean {
  return existsSync(join(directory, 'cluster', 'PG_VERSION'));
}
