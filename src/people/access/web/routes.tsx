import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Destination } from '#web/navigation/destination.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { rootRoute } from '#web/routing/root-route.tsx';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const accountRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
});

const invitationsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/people/invitations',
  beforeLoad: onlyFor('admin', 'lead', 'steward'),
  component: lazyRouteComponent(() => import('./invitations-page.tsx'), 'InvitationsPage'),
});

const providerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/organisation/sign-in',
  beforeLoad: onlyFor('admin'),
  component: lazyRouteComponent(() => import('./provider-page.tsx'), 'ProviderPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage'),
});

/** Pages for people who are signed in. */
export const accessRoutes = [accountRoute, invitationsRoute, providerRoute] as const;

/** Pages one sees before one is inside. */
export const accessDoorRoutes = [invitationRoute] as const;

export const accessDestinations: readonly Destination[] = [
  { floor: 'own', to: '/account', label: { de: de.account, en: en.account }, icon: 'circle-user-round' },
];
