import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const importsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/imports',
  beforeLoad: onlyFor('steward', 'admin'),
  component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
});

/** The page about recorded conversations that are brought in. */
export const importsRoutes = [importsRoute] as const;

export const importsDestinations: readonly Destination[] = [
  { floor: 'house', to: '/imports', label: { de: de.imports, en: en.imports }, icon: 'file-input', roles: ['steward', 'admin'] },
];
