import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Role } from '#platform/contract/audience.ts';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const caretakers: readonly Role[] = ['admin', 'lead', 'steward', 'dpo', 'council'];

const peopleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/people',
  beforeLoad: onlyFor(...caretakers),
  component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
});

/** Which part of the organisation's page the address asks for; the settings without it. */
interface OrganisationSearch {
  part?: 'units';
}

const organisationRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/organisation',
  validateSearch: ({ part }: Record<string, unknown>): OrganisationSearch => ({ part: part === 'units' ? part : undefined }),
  component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
});

/** Pages about people, units and settings. */
export const organisationRoutes = [peopleRoute, organisationRoute] as const;

export const organisationDestinations: readonly Destination[] = [
  { floor: 'house', to: '/people', label: { de: de.people, en: en.people }, icon: 'users', roles: caretakers },
  { floor: 'house', to: '/organisation', label: { de: de.organisation, en: en.organisation }, icon: 'building-2', roles: caretakers },
];
