import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Role } from '#platform/contract/audience.ts';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const keepers: readonly Role[] = ['steward', 'admin'];

const catalogueRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/catalogue',
  beforeLoad: onlyFor(...keepers),
  component: lazyRouteComponent(() => import('./catalogue-page.tsx'), 'CataloguePage'),
});

/** The page of what conversations are about. */
export const conversationsRoutes = [catalogueRoute] as const;

export const conversationsDestinations: readonly Destination[] = [
  { floor: 'house', to: '/catalogue', label: { de: de.catalogue, en: en.catalogue }, icon: 'tags', roles: keepers },
];
