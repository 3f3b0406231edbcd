import type { NodeReply } from '../testing/served-node.ts';

/** What happened on a disk that was full for a while. */
export interface DiskFullReport {
  /** The first refusal of each kind of work. */
  refusals: { say: NodeReply; consent: NodeReply; impression: NodeReply; import: NodeReply };
  /** How the import on the terminal ended. */
  command: { code: number | null; complained: string };
  /** What balancers were told while the database could not even start. */
  readiness: string[];
  /** The answer to a customer at that time. */
  whileDown: NodeReply;
  /** Milliseconds from the moment there was room again until the house was ready. */
  readyAfter: number;
  /** What a customer was told then. */
  after: NodeReply;
  importAgain: NodeReply;
  isSameProcess: boolean;
  ledger: { broken: unknown; rows: number };
  /** Sentences about what was lost, half-written, or heard though refused. */
  faults: string[];
}
