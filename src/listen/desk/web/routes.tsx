import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazyPart } from '#web/loading/lazy-part.ts';
import type { Companion } from '#web/navigation/companion.ts';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const deskRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/desk',
  beforeLoad: onlyFor('agent'),
  component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
});

/** The agent's page. */
export const deskRoutes = [deskRoute] as const;

export const deskDestinations: readonly Destination[] = [
  { floor: 'listen', to: '/desk', label: { de: de.desk, en: en.desk }, icon: 'headset', roles: ['agent'], key: 'd' },
];

const DoorKeyElsewhere = lazyPart(async () => (await import('./door/door-key-elsewhere.tsx')).DoorKeyElsewhere);

/** What an agent needs wherever they are. */
export const deskCompanions: readonly Companion[] = [{ name: 'door key', roles: ['agent'], Part: DoorKeyElsewhere }];
