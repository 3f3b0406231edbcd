import { chmodSync, lchownSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { RunnerAccount } from './runner-account.ts';

/**
 * Puts right whose a cluster is that was copied here, or whose account no longer exists: it goes to the account its
 * server will run under and is closed to all others, or PostgreSQL would refuse it.
 */
export function handOverCluster(cluster: string, account: RunnerAccount | undefined): void {
  const { uid, mode } = statSync(cluster);
  if (account && uid !== account.uid) {
    for (const entry of readdirSync(cluster, { recursive: true, withFileTypes: true })) {
      lchownSync(path.join(entry.parentPath, entry.name), account.uid, account.gid);
    }
    // Last, so that an interrupted hand-over is taken up again.
    lchownSync(cluster, account.uid, account.gid);
  }
  if ((mode & 0o077) !== 0) chmodSync(cluster, 0o700);
}
