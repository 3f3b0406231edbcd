import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const postersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/posters',
  component: lazyRouteComponent(() => import('./posters-page.tsx'), 'PostersPage'),
});

const posterTextRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/posters/text',
  component: lazyRouteComponent(() => import('./reading/text-page.tsx'), 'TextPage'),
});

/** Printing what hangs, and reading it as text. */
export const postersRoutes = [postersRoute, posterTextRoute] as const;

export const postersDestinations: readonly Destination[] = [{ floor: 'appreciate', to: '/posters', label: { de: de.posters, en: en.posters }, icon: 'printer' }];
