import { customerKey } from '#people/customers/server/new-customer.ts';
import type { Vault } from '#platform/vault/vault.ts';

/** The key of a customer who was met in person. It follows from who they are, so that it can be shown again and is kept nowhere. */
export function talkKey(vault: Vault, customerId: string): string {
  return customerKey(vault.hash('in-person.customer-key', customerId));
}
