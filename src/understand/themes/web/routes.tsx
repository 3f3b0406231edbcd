import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { evidenceReaders } from '#understand/search/web/routes.tsx';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const themesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/themes',
  beforeLoad: onlyFor(...evidenceReaders),
  component: lazyRouteComponent(() => import('./themes-page.tsx'), 'ThemesPage'),
});

const themeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/themes/$themeId',
  beforeLoad: onlyFor(...evidenceReaders),
  component: lazyRouteComponent(() => import('./theme-page.tsx'), 'ThemePage'),
});

/** Pages of the themes. */
export const themeRoutes = [themesRoute, themeRoute] as const;

export const themeDestinations: readonly Destination[] = [
  { floor: 'understand', to: '/themes', label: { de: de.themes, en: en.themes }, icon: 'tags', roles: evidenceReaders, key: 't' },
];
