import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MessageCircle } from 'lucide-react';
import type { Role } from '#platform/contract/audience.ts';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const keepers: readonly Role[] = ['steward', 'admin'];

const websitesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/websites',
  beforeLoad: onlyFor(...keepers),
  component: lazyRouteComponent(() => import('./websites-page.tsx'), 'WebsitesPage'),
});

/** The page about chat on websites. */
export const websitesRoutes = [websitesRoute] as const;

export const websitesDestinations: readonly Destination[] = [
  { floor: 'house', to: '/websites', label: { de: de.websites, en: en.websites }, icon: MessageCircle, roles: keepers },
];
