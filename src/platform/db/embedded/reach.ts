import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { RunnerAccount } from './runner-account.ts';

const MAY_EXECUTE = 0o1;

/**
 * Tells whether an account may run a program or enter a directory, which takes passing every directory above it.
 * Without an account the question is about ourselves, who have come this far.
 */
export function canReach(target: string, account: RunnerAccount | undefined): boolean {
  if (!account) return true;
  let step = realpathSync(target);
  while (mayExecute(step, account)) {
    if (step === path.dirname(step)) return true;
    step = path.dirname(step);
  }
  return false;
}

function mayExecute(file: string, account: RunnerAccount): boolean {
  const { uid, gid, mode } = statSync(file);
  if (uid === account.uid) return ((mode >> 6) & MAY_EXECUTE) !== 0;
  if (gid === account.gid) return ((mode >> 3) & MAY_EXECUTE) !== 0;
  return (mode & MAY_EXECUTE) !== 0;
}
