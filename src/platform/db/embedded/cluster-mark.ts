import { statSync } from 'node:fs';

/**
 * The name under which a cluster's processes appear in process lists. It follows the directory when that is moved or
 * mounted elsewhere, and anybody can read it, whereas a container hides the directory of a process even from root.
 */
export function clusterMark(cluster: string): string {
  const { dev, ino } = statSync(cluster, { bigint: true });
  return `ohrensessel-${dev.toString(36)}-${ino.toString(36)}`;
}
