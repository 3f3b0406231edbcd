import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Role } from '#platform/contract/audience.ts';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import type { EvidenceActions } from './evidence-actions.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';
import { readAddress } from './search-address.ts';

/** Who reads evidence; the API says the same. */
export const evidenceReaders: readonly Role[] = ['guest', 'agent', 'steward', 'owner', 'dpo'];

/**
 * The search and the pages of single pieces of evidence.
 * @param loadActions what another feature puts below evidence, fetched with the page.
 */
export function searchRoutes(loadActions: () => Promise<EvidenceActions>) {
  const searchRoute = createRoute({
    getParentRoute: () => appRoute,
    path: '/evidence',
    validateSearch: readAddress,
    beforeLoad: onlyFor(...evidenceReaders),
    component: lazyRouteComponent(async () => {
      const [{ SearchPage }, Actions] = await Promise.all([import('./search-page.tsx'), loadActions()]);
      return { default: () => <SearchPage Actions={Actions} /> };
    }),
  });
  const evidenceRoute = createRoute({
    getParentRoute: () => appRoute,
    path: '/evidence/$evidenceId',
    beforeLoad: onlyFor(...evidenceReaders),
    component: lazyRouteComponent(async () => {
      const [{ EvidencePage }, Actions] = await Promise.all([import('./evidence-page.tsx'), loadActions()]);
      return { default: () => <EvidencePage Actions={Actions} /> };
    }),
  });
  return [searchRoute, evidenceRoute] as const;
}

export const searchDestinations: readonly Destination[] = [
  { floor: 'understand', to: '/evidence', label: { de: de.search, en: en.search }, icon: 'search', roles: evidenceReaders, key: 's' },
];
