import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { rootRoute } from '#web/routing/root-route.tsx';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const letterRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/letter',
  component: lazyRouteComponent(() => import('./letter-page.tsx'), 'LetterPage'),
});

const endRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/letter/end',
  component: lazyRouteComponent(() => import('./end-page.tsx'), 'EndPage'),
});

/** The weekly letter, for whoever works here. */
export const letterRoutes = [letterRoute] as const;

/** Where a letter's own link leads, without sign-in. */
export const letterDoorRoutes = [endRoute] as const;

export const letterDestinations: readonly Destination[] = [{ floor: 'appreciate', to: '/letter', label: { de: de.letter, en: en.letter }, icon: 'mail' }];
