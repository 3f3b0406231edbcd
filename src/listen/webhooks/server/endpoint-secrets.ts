import type { Vault } from '#platform/vault/vault.ts';

const purpose = 'webhooks.secrets';

/** A secret as it is stored. */
export function sealSecret(vault: Vault, secret: string): Buffer {
  return vault.seal(purpose, secret);
}

/** Secrets of an endpoint as they are stored. */
export interface StoredSecrets {
  secret: Buffer;
  previous_secret: Buffer | null;
  previous_until: Date | null;
}

/** The secrets that count now, the present one first; none when they were sealed under another house's key. */
export function secretsOf(vault: Vault, { secret, previous_secret, previous_until }: StoredSecrets, now: Date): string[] {
  const sealed = [secret, ...(previous_secret && previous_until && previous_until > now ? [previous_secret] : [])];
  try {
    return sealed.map((each) => vault.unseal(purpose, each).toString('utf8'));
  } catch {
    return [];
  }
}
