import { customerKey } from '#people/customers/server/new-customer.ts';
import type { Vault } from '#platform/vault/vault.ts';

/** The key of a customer who came over a line: it follows from who they are, so that every link we send stays good. */
export function linkKey(vault: Vault, customerId: string): string {
  return customerKey(vault.hash('lines.customer-key', customerId));
}

/**
 * The customer's own page, where they read and answer. The key stands behind `#`, which browsers send nowhere; opening the
 * page decides nothing.
 */
export function consentLink(vault: Vault, publicAddress: string, customerId: string, language: 'de' | 'en'): string {
  return `${publicAddress}/${language === 'de' ? 'meine-gespraeche' : 'my-conversations'}#${linkKey(vault, customerId)}`;
}
