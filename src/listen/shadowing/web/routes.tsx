import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Armchair } from 'lucide-react';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

const chairsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/chairs',
  beforeLoad: onlyFor('guest'),
  component: lazyRouteComponent(() => import('./chairs-page.tsx'), 'ChairsPage'),
});

/** The guest's pages. */
export const shadowingRoutes = [chairsRoute] as const;

export const shadowingDestinations: readonly Destination[] = [
  { floor: 'listen', to: '/chairs', label: { de: de.chairs.page, en: en.chairs.page }, icon: Armchair, roles: ['guest'], key: 'l' },
];
