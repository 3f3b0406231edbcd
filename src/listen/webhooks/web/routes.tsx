import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const webhooksRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/webhooks',
  beforeLoad: onlyFor('admin', 'dpo', 'council'),
  component: lazyRouteComponent(() => import('./webhooks-page.tsx'), 'WebhooksPage'),
});

/** The page about programs that are told what happens here. */
export const webhooksRoutes = [webhooksRoute] as const;

export const webhooksDestinations: readonly Destination[] = [
  { floor: 'house', to: '/webhooks', label: { de: de.webhooks, en: en.webhooks }, icon: 'webhook', roles: ['admin', 'dpo', 'council'] },
];
