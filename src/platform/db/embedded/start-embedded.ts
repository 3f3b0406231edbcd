import { mkdirSync } from 'node:fs';
import { CLUSTER_NAME, openCluster } from './cluster.ts';
import { clusterMark } from './cluster-mark.ts';
import { launchServer } from './launch-server.ts';
import { openDatabase } from './open-database.ts';
import type { EmbeddedConnection } from './open-database.ts';
import { takeOwnership } from './ownership.ts';
import { chooseRunnerAccount } from './runner-account.ts';
import { serverCommand } from './server-command.ts';
import { findServerPackage } from './server-package.ts';
import { serverSettings } from './server-settings.ts';
import { SOCKET_PORT, socketPlace } from './socket-place.ts';
import { stopServer } from './stop-server.ts';

/** The PostgreSQL that comes with Ohrensessel, running for this process alone. */
export interface EmbeddedServer {
  /** Connection settings for node-postgres: `host` is the socket directory. */
  connection: EmbeddedConnection;
  /** Process id of the postmaster. */
  pid: number;
  /** Shuts down in good order (checkpointed); resolves when the server has gone. Further calls wait for the first. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** What may be chosen about the server. */
export interface EmbeddedOptions {
  /** Holds everything of the database: the cluster, its password, its logs. Created if missing. */
  directory: string;
  /** Hears, in plain lines, what takes time: the first start, recovery after a crash. */
  onLog?: (line: string) => void;
  /** Settings of PostgreSQL that go before our own, such as `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string>;
  /** Created if missing; `ohrensessel` unless said otherwise. */
  database?: string;
}

/**
 * Starts the PostgreSQL that comes with Ohrensessel on a directory of its own.
 * @throws {DataDirectoryHeld} if another living Ohrensessel works there
 * @throws {StartRefused} with a cause and a remedy if the server cannot run here
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { directory, onLog = () => undefined, settings = {}, database = CLUSTER_NAME } = options;
  const server = findServerPackage();
  const account = chooseRunnerAccount();
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const ownership = await takeOwnership(directory);
  try {
    const cluster = await openCluster(directory, server, account, onLog);
    const mark = clusterMark(cluster.path);
    const socket = socketPlace(cluster.path, mark, account);
    const chosen = { ...serverSettings(socket.fromCluster, mark), ...settings };
    const args = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const command = serverCommand(server.native, 'postgres', cluster.path, account, args);
    const pid = await launchServer(command, directory, onLog);
    const connection = {
      host: socket.directory,
      port: SOCKET_PORT,
      user: CLUSTER_NAME,
      password: cluster.password,
      database,
    };
    await openDatabase(connection);
    let stopped: Promise<void> | undefined;
    const stop = () =>
      (stopped ??= stopServer(pid).then(() => {
        socket.clear();
        ownership.release();
      }));
    return { connection, pid, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    ownership.release();
    throw error;
  }
}
