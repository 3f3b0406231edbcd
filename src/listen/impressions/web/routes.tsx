import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const mineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/impressions',
  beforeLoad: onlyFor('guest'),
  component: lazyRouteComponent(() => import('./my-impressions-page.tsx'), 'MyImpressionsPage'),
});

/** The author's own page. */
export const impressionRoutes = [mineRoute] as const;

export const impressionDestinations: readonly Destination[] = [
  { floor: 'listen', to: '/impressions', label: { de: de.mine, en: en.mine }, icon: 'notebook-pen', roles: ['guest'], key: 'i' },
];
