import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Headset } from 'lucide-react';
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
  { floor: 'listen', to: '/desk', label: { de: de.desk, en: en.desk }, icon: Headset, roles: ['agent'], key: 'd' },
];
