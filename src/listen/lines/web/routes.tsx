import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const linesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/lines',
  beforeLoad: onlyFor('admin'),
  component: lazyRouteComponent(() => import('./lines-page.tsx'), 'LinesPage'),
});

const kindsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/lines/new',
  beforeLoad: onlyFor('admin'),
  component: lazyRouteComponent(() => import('./kinds-page.tsx'), 'KindsPage'),
});

const newLineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/lines/new/$kind',
  beforeLoad: onlyFor('admin'),
  component: lazyRouteComponent(() => import('./new-line-page.tsx'), 'NewLinePage'),
});

const lineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/lines/$lineId',
  beforeLoad: onlyFor('admin'),
  component: lazyRouteComponent(() => import('./line-page.tsx'), 'LinePage'),
});

/** Pages about lines to other systems. */
export const linesRoutes = [linesRoute, kindsRoute, newLineRoute, lineRoute] as const;

export const linesDestinations: readonly Destination[] = [
  { floor: 'house', to: '/lines', label: { de: de.lines, en: en.lines }, icon: 'cable', roles: ['admin'] },
];
