import path from 'node:path';
import { readPassword } from './cluster-password.ts';
import { CLUSTER_NAME } from './create-cluster.ts';
import type { EmbeddedConnection } from './open-database.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { isRunning } from './server-process.ts';
import { SOCKET_PORT } from './socket-place.ts';

/**
 * The way into the server of an Ohrensessel that is running on this directory, for commands beside it such as backup;
 * undefined if none is. Takes nothing over and starts nothing.
 */
export function findRunning(directory: string, database = CLUSTER_NAME): EmbeddedConnection | undefined {
  const password = readPassword(directory);
  const server = readPostmasterFile(path.resolve(directory, 'cluster'));
  if (!password || !server?.ready || !isRunning(server.pid)) return undefined;
  return { host: server.socketDirectory, port: SOCKET_PORT, user: CLUSTER_NAME, password, database, ssl: false };
}
