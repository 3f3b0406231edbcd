import type { Vault } from '#platform/vault/vault.ts';

/** Where an answer in a thread goes. */
export interface ThreadPlace {
  thread: string;
  address?: string;
}

/** Unseals a thread's place. Undefined when the house's key is another one by now. */
export function openThread(vault: Vault, sealed: Buffer): ThreadPlace | undefined {
  try {
    return JSON.parse(vault.unseal('lines.place', sealed).toString()) as ThreadPlace;
  } catch {
    return undefined;
  }
}
