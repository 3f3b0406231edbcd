import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const wallRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/wall',
  component: lazyRouteComponent(() => import('./page/wall-page.tsx'), 'WallPage'),
});

const screensRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/wall/screens',
  beforeLoad: onlyFor('steward', 'admin'),
  component: lazyRouteComponent(() => import('./screens/screens-page.tsx'), 'ScreensPage'),
});

/** The wall, and the screens that show it elsewhere. */
export const wallRoutes = [wallRoute, screensRoute] as const;

export const wallDestinations: readonly Destination[] = [
  { floor: 'appreciate', to: '/wall', label: { de: de.wall, en: en.wall }, icon: 'heart', key: 'w' },
  { floor: 'appreciate', to: '/wall/screens', label: { de: de.screens, en: en.screens }, icon: 'heart', roles: ['steward', 'admin'] },
];
