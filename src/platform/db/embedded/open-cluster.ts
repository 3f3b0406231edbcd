import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkVersion } from './version-check.ts';
import { createCluster } from './create-cluster.ts';
import type { RunnerAccount } from './runner-account.ts';
import type { ServerPackage } from './server-package.ts';

/** The path of the cluster in a data directory; it is created at the first start and checked at every later one. */
export async function openCluster(
  directory: string,
  server: ServerPackage,
  account: RunnerAccount | undefined,
  onLog: (line: string) => void,
): Promise<string> {
  const cluster = path.join(directory, 'cluster');
  if (!existsSync(cluster)) {
    onLog(`First start: creating the database in ${directory}.`);
    await createCluster(directory, server.native, account);
  }
  checkVersion(cluster, server);
  return cluster;
}
