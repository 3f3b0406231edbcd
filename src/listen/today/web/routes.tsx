import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const todayRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
});

/** The start page. */
export const todayRoutes = [todayRoute] as const;

export const todayDestinations: readonly Destination[] = [{ floor: 'own', to: '/', label: { de: de.today, en: en.today }, icon: 'sunrise', key: 'h' }];
