import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { NotPermitted } from '#web/routing/not-permitted.ts';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';
import { partsFor, rolesOf } from './privacy-parts.ts';

const areaRoute = createRoute({
  getParentRoute: () => appRoute,
  id: 'privacy-area',
  component: lazyRouteComponent(() => import('./privacy-area.tsx'), 'PrivacyArea'),
});

/** Leads to the first page of the area a person has. */
const startRoute = createRoute({
  getParentRoute: () => areaRoute,
  path: '/privacy',
  beforeLoad({ context }) {
    const [first] = partsFor(context.me.roles);
    if (!first) throw new NotPermitted();
    throw redirect({ href: first.to, replace: true });
  },
});

const accessRoute = createRoute({
  getParentRoute: () => areaRoute,
  path: '/privacy/access',
  beforeLoad: onlyFor(...rolesOf('access')),
  component: lazyRouteComponent(() => import('./access/access-page.tsx'), 'AccessPage'),
});

const mineRoute = createRoute({
  getParentRoute: () => areaRoute,
  path: '/privacy/mine',
  beforeLoad: onlyFor(...rolesOf('mine')),
  component: lazyRouteComponent(() => import('./access/heard-me-page.tsx'), 'HeardMePage'),
});

const proofRoute = createRoute({
  getParentRoute: () => areaRoute,
  path: '/privacy/conversations/$conversationId',
  beforeLoad: onlyFor(...rolesOf('access')),
  component: lazyRouteComponent(() => import('./proof/proof-page.tsx'), 'ProofPage'),
});

const customersRoute = createRoute({
  getParentRoute: () => areaRoute,
  path: '/privacy/customers',
  beforeLoad: onlyFor(...rolesOf('customers')),
  validateSearch: ({ pseudonym }: Record<string, unknown>): { pseudonym?: string } => ({ pseudonym: typeof pseudonym === 'string' ? pseudonym : undefined }),
  component: lazyRouteComponent(() => import('./customers/customers-page.tsx'), 'CustomersPage'),
});

const ledgerRoute = createRoute({
  getParentRoute: () => areaRoute,
  path: '/privacy/ledger',
  beforeLoad: onlyFor(...rolesOf('ledger')),
  component: lazyRouteComponent(() => import('#people/consent/web/ledger/ledger-page.tsx'), 'LedgerPage'),
});

const wordingsRoute = createRoute({
  getParentRoute: () => areaRoute,
  path: '/privacy/wordings',
  beforeLoad: onlyFor(...rolesOf('wordings')),
  component: lazyRouteComponent(() => import('#people/consent/web/wordings/wordings-page.tsx'), 'WordingsPage'),
});

const agreementRoute = createRoute({
  getParentRoute: () => areaRoute,
  path: '/privacy/agreement',
  beforeLoad: onlyFor(...rolesOf('agreement')),
  component: lazyRouteComponent(() => import('./agreement/agreement-page.tsx'), 'AgreementPage'),
});

/** The privacy area: who heard whom, proof, customers, ledger, questions, agreement. */
export const privacyRoutes = [
  areaRoute.addChildren([startRoute, accessRoute, mineRoute, proofRoute, customersRoute, ledgerRoute, wordingsRoute, agreementRoute]),
] as const;

export const privacyDestinations: readonly Destination[] = [
  { floor: 'house', to: '/privacy', label: { de: de.privacy, en: en.privacy }, icon: 'shield-check', roles: ['dpo', 'council', 'steward', 'admin'] },
  { floor: 'own', to: '/privacy/mine', label: { de: de.mine, en: en.mine }, icon: 'ear', roles: ['agent'] },
];
