import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { aboveDesk } from '#listen/desk/web/slots.ts';
import { onToday } from '#listen/today/web/slots.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import type { Destination } from '#web/navigation/destination.ts';
import { fill, type Filling } from '#web/navigation/slot.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const drivesPageRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/drives',
  component: lazyRouteComponent(() => import('./drives-page.tsx'), 'DrivesPage'),
});

const driveRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/drives/$driveId',
  component: lazyRouteComponent(() => import('./drive-page.tsx'), 'DrivePage'),
});

/** Collection drives, and one of them. */
export const drivesRoutes = [drivesPageRoute, driveRoute] as const;

export const drivesDestinations: readonly Destination[] = [{ floor: 'appreciate', to: '/drives', label: { de: de.drives, en: en.drives }, icon: 'calendar-heart' }];

const Notices = lazyPart(async () => (await import('./drive-notices.tsx')).DriveNotices);

/** A drive invites at the desk and on the start page. */
export const drivesFillings: readonly Filling[] = [fill(aboveDesk, { name: 'drives', Part: Notices }), fill(onToday, { name: 'drives', Part: Notices })];
