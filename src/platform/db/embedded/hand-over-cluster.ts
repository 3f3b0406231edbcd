import { lchownSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { RunnerAccount } from './runner-account.ts';

/** Gives a cluster that was copied here, or whose account no longer exists, to the account its server will run under. */
export function handOverCluster(cluster: string, account: RunnerAccount | undefined): void {
  if (!account || statSync(cluster).uid === account.uid) return;
  for (const entry of readdirSync(cluster, { recursive: true, withFileTypes: true })) {
    lchownSync(path.join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  // Last, so that an interrupted hand-over is taken up again.
  lchownSync(cluster, account.uid, account.gid);
}
