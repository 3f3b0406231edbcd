import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ServerPackage } from './server-package.ts';
import { StartRefused } from './start-refused.ts';

/** Refuses a cluster of another major version: a server reads only files of its own. */
export function checkVersion(cluster: string, server: ServerPackage): void {
  const major = Number.parseInt(readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8'), 10);
  if (major === server.major) return;
  throw new StartRefused(
    'version',
    `The data in ${cluster} comes from PostgreSQL ${major}, and this Ohrensessel brings PostgreSQL ${server.major}.`,
    'Take it across with `ohrensessel backup` of the old version and `ohrensessel restore` of this one.',
  );
}
