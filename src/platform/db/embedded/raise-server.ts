import { readPassword, resetPassword } from './cluster-password.ts';
import { CLUSTER_NAME } from './create-cluster.ts';
import { handOverCluster } from './hand-over-cluster.ts';
import { launchServer } from './launch-server.ts';
import { settleLeftover } from './leftover-server.ts';
import type { RunnerAccount } from './runner-account.ts';
import type { ServerCommand } from './server-command.ts';
import { socketFile } from './socket-place.ts';

/** What does not change about a cluster's server however often it is started. */
export interface ServerPlan {
  /** The data directory, which holds the cluster and its password. */
  directory: string;
  /** How the server is started; its working directory is the cluster. */
  command: ServerCommand;
  mark: string;
  /** Directory of the socket, as clients call it. */
  socket: string;
  account: RunnerAccount | undefined;
  /** The server's own files. */
  native: string;
  onLog: (line: string) => void;
}

/**
 * Gets the server of a cluster running: takes over one that fits, clears away what a dead one left, starts it otherwise. To be
 * called by the owner of the data directory, the first time and whenever the server has gone.
 */
export async function raiseServer(plan: ServerPlan): Promise<{ pid: number; password: string }> {
  const { directory, command, mark, socket, account, native, onLog } = plan;
  const known = readPassword(directory);
  const mayAdopt = known !== undefined;
  const leftover = await settleLeftover({ command, mark, socket: socketFile(socket), mayAdopt, onLog });
  if (!leftover) handOverCluster(command.options.cwd, account);
  const password = known ?? (await resetPassword(directory, native, CLUSTER_NAME, account));
  const pid = leftover ?? (await launchServer(command, directory, onLog));
  return { pid, password };
}
