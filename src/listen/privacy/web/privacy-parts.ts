import type { Role } from '#platform/contract/audience.ts';
import type { en } from './names/messages.en.ts';

/** A page of the privacy area, in the order of its navigation, and whose roles include it. */
export interface PrivacyPart {
  name: Exclude<keyof typeof en, 'privacy'>;
  to: string;
  roles: readonly Role[];
  /** Where the addresses of pages begin that belong to it. */
  covers?: string;
}

const guardians: readonly Role[] = ['dpo', 'council'];
const readers: readonly Role[] = ['dpo', 'council', 'steward', 'admin'];

const privacyParts = [
  { name: 'access', to: '/privacy/access', roles: guardians, covers: '/privacy/conversations' },
  { name: 'customers', to: '/privacy/customers', roles: guardians },
  { name: 'ledger', to: '/privacy/ledger', roles: ['dpo', 'council', 'admin'] },
  { name: 'wordings', to: '/privacy/wordings', roles: readers },
  { name: 'agreement', to: '/privacy/agreement', roles: readers },
  { name: 'mine', to: '/privacy/mine', roles: ['agent'] },
] as const satisfies readonly PrivacyPart[];

/** The roles that may open a page of the area. */
export function rolesOf(name: PrivacyPart['name']): readonly Role[] {
  return privacyParts.find((part) => part.name === name)?.roles ?? [];
}

/** The pages somebody with these roles is shown. */
export function partsFor(roles: readonly Role[]): readonly PrivacyPart[] {
  return privacyParts.filter((part) => part.roles.some((role) => roles.includes(role)));
}
