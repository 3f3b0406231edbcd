import type { KeyObject } from 'node:crypto';

/** A key pair vCons are signed with and encrypted for, and the certificates that say whose it is, its own first. */
export interface VconKey {
  privateKey: KeyObject;
  /** DER in base64, as JOSE's `x5c` wants them. */
  chain: readonly string[];
}
