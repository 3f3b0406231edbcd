import path from 'node:path';
import { clusterMark } from './cluster-mark.ts';
import { CLUSTER_NAME } from './create-cluster.ts';
import { prepareDataDirectory } from './data-directory.ts';
import { fileRefusal } from './file-refusal.ts';
import { openCluster } from './open-cluster.ts';
import { openDatabase } from './open-database.ts';
import type { EmbeddedConnection } from './open-database.ts';
import { takeOwnership } from './ownership.ts';
import { raiseServer, type ServerPlan } from './raise-server.ts';
import { chooseRunnerAccount } from './runner-account.ts';
import { serverCommand } from './server-command.ts';
import { findServerPackage } from './server-package.ts';
import { isRunning } from './server-process.ts';
import { serverSettings } from './server-settings.ts';
import { SOCKET_PORT, socketPlace } from './socket-place.ts';
import { stopServer } from './stop-server.ts';
import { usableServer } from './usable-server.ts';

/** The PostgreSQL that comes with Ohrensessel, running for this process alone. */
export interface EmbeddedServer {
  /** Connection settings for node-postgres: `host` is the socket directory. */
  connection: EmbeddedConnection;
  /** Process id of the postmaster; another one after it was raised again. */
  readonly pid: number;
  /** Whether the postmaster is there. */
  readonly isRunning: boolean;
  /**
   * Starts the server again if it has gone; it recovers whatever it had confirmed and answers under the same connection.
   * @throws {StartRefused} as the first start does
   */
  raise(): Promise<void>;
  /** Shuts down in good order (checkpointed); resolves when the server has gone. Further calls wait for the first. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** What may be chosen about the server. */
export interface EmbeddedOptions {
  /** Holds everything of the database: the cluster, its password, its logs. Created if missing. */
  directory: string;
  /** Hears, in plain lines, what takes time or is out of the ordinary: the first start, recovery after a crash. */
  onLog?: (line: string) => void;
  /** Settings of PostgreSQL that replace ours, such as `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string>;
  /** Created if missing; `ohrensessel` unless said otherwise. */
  database?: string;
}

/**
 * Starts the PostgreSQL that comes with Ohrensessel, or takes over the one a killed Ohrensessel has left running.
 * @throws {DataDirectoryHeld} if another living Ohrensessel works on the directory
 * @throws {StartRefused} with a cause and a remedy if the server cannot run here
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const directory = path.resolve(options.directory);
  try {
    return await start({ ...options, directory });
  } catch (error) {
    throw fileRefusal(directory, error);
  }
}

async function start(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { directory, onLog = () => undefined, settings = {}, database = CLUSTER_NAME } = options;
  const installed = findServerPackage();
  await using undo = new AsyncDisposableStack();

  prepareDataDirectory(directory);
  const ownership = await takeOwnership(directory);
  undo.defer(() => ownership.release());

  const account = chooseRunnerAccount(path.join(directory, 'cluster'));
  const server = await usableServer(installed, directory, account, onLog);
  const cluster = await openCluster(directory, server, account, onLog);
  const mark = clusterMark(cluster);
  const socket = await socketPlace(cluster, mark, account);
  undo.defer(() => socket.clear());

  const chosen = { ...serverSettings(server, socket.fromCluster, mark), ...settings };
  const args = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = serverCommand(server.native, 'postgres', cluster, account, args);
  const plan: ServerPlan = { directory, command, mark, socket: socket.directory, account, native: server.native, onLog };
  const raised = await raiseServer(plan);
  let { pid } = raised;
  undo.defer(() => stopServer(pid, cluster));

  const connection: EmbeddedConnection = {
    host: socket.directory,
    port: SOCKET_PORT,
    user: CLUSTER_NAME,
    password: raised.password,
    database,
    ssl: false,
  };
  await openDatabase(connection, onLog);

  const running = undo.move();
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= running.disposeAsync());
  return {
    connection,
    get pid() {
      return pid;
    },
    get isRunning() {
      return isRunning(pid);
    },
    async raise() {
      if (isRunning(pid)) return;
      try {
        ({ pid } = await raiseServer(plan));
      } catch (error) {
        throw fileRefusal(directory, error);
      }
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
