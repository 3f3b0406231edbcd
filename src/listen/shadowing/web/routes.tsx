import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const chairsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/chairs',
  beforeLoad: onlyFor('guest'),
  component: lazyRouteComponent(() => import('./chairs-page.tsx'), 'ChairsPage'),
});

const visitRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/visits/$visitId',
  beforeLoad: onlyFor('guest'),
  component: lazyRouteComponent(() => import('./visit-page.tsx'), 'VisitPage'),
});

/** The guest's pages. */
export const shadowingRoutes = [chairsRoute, visitRoute] as const;

export const shadowingDestinations: readonly Destination[] = [
  {
    floor: 'listen',
    to: '/chairs',
    covers: ['/visits'],
    label: { de: de.chairs, en: en.chairs },
    icon: 'armchair',
    roles: ['guest'],
    key: 'l',
  },
];
