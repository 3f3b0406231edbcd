import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Role } from '#platform/contract/audience.ts';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import type { BesideChat } from './beside-chat.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const keepers: readonly Role[] = ['steward', 'admin'];

/**
 * The page about chat on websites.
 * @param loadBeside what another feature offers on websites, for a brand or for all; fetched with the page.
 */
export function websitesRoutes(loadBeside: () => Promise<BesideChat>) {
  const websitesRoute = createRoute({
    getParentRoute: () => appRoute,
    path: '/websites',
    beforeLoad: onlyFor(...keepers),
    component: lazyRouteComponent(async () => {
      const [{ WebsitesPage }, Beside] = await Promise.all([import('./websites-page.tsx'), loadBeside()]);
      return { default: () => <WebsitesPage Beside={Beside} /> };
    }),
  });
  return [websitesRoute] as const;
}

export const websitesDestinations: readonly Destination[] = [
  { floor: 'house', to: '/websites', label: { de: de.websites, en: en.websites }, icon: 'message-circle', roles: keepers },
];
