import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const keysRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/vcon/keys',
  beforeLoad: onlyFor('admin', 'dpo', 'council'),
  component: lazyRouteComponent(() => import('./keys-page.tsx'), 'KeysPage'),
});

/** The page about keys vCons are signed with and encrypted for. */
export const vconRoutes = [keysRoute] as const;

export const vconDestinations: readonly Destination[] = [
  { floor: 'house', to: '/vcon/keys', label: { de: de.keys, en: en.keys }, icon: 'key-round', roles: ['admin', 'dpo', 'council'] },
];
