import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { websitesDestinations, websitesRoutes } from '#listen/channels/chat/texts/web/routes.tsx';
import { phoneCompanions } from '#listen/channels/web-call/web/phone/companions.ts';
import { conversationsDestinations, conversationsRoutes } from '#listen/conversations/web/routes.tsx';
import { deskCompanions, deskDestinations, deskRoutes } from '#listen/desk/web/routes.tsx';
import { linesDestinations, linesRoutes } from '#listen/lines/web/routes.tsx';
import { impressionDestinations, impressionRoutes } from '#listen/impressions/web/routes.tsx';
import { privacyDestinations, privacyRoutes } from '#listen/privacy/web/routes.tsx';
import { importsDestinations, importsRoutes } from '#listen/imports/web/routes.tsx';
import { vconDestinations, vconRoutes } from '#listen/vcon/web/routes.tsx';
import { webhooksDestinations, webhooksRoutes } from '#listen/webhooks/web/routes.tsx';
import { shadowingDestinations, shadowingRoutes } from '#listen/shadowing/web/routes.tsx';
import { todayDestinations, todayRoutes } from '#listen/today/web/routes.tsx';
import { accessDestinations, accessDoorRoutes, accessRoutes } from '#people/access/web/routes.tsx';
import { organisationDestinations, organisationRoutes } from '#people/organisation/web/routes.tsx';
import { welcomeRoutes } from '#people/welcome/web/routes.tsx';
import { searchDestinations, searchRoutes } from '#understand/search/web/routes.tsx';
import { themeDestinations, themeRoutes } from '#understand/themes/web/routes.tsx';
import { postersDestinations, postersRoutes } from '#appreciate/posters/web/routes.tsx';
import { letterDestinations, letterDoorRoutes, letterRoutes } from '#appreciate/letters/web/routes.tsx';
import { drivesDestinations, drivesFillings, drivesRoutes } from '#appreciate/drives/web/routes.tsx';
import { praiseDestinations, praiseFillings, praiseRoutes } from '#appreciate/praise/web/routes.tsx';
import { wallDestinations, wallRoutes } from '#appreciate/wall/web/routes.tsx';
import { ErrorPage } from './pages/error-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { PendingPage } from './pages/pending-page.tsx';
import { appRoute } from './routing/app-route.tsx';
import { noPageRoute } from './routing/no-page-route.tsx';
import { rootRoute } from './routing/root-route.tsx';

// The search does not know themes; the page that shows both is put together here.
const evidenceRoutes = searchRoutes(async () => (await import('#understand/themes/web/theme-picker.tsx')).ThemePicker);

// The chat does not know calls; the page about websites has both.
const chatRoutes = websitesRoutes(async () => (await import('#listen/channels/web-call/web/offer/offer-part.tsx')).OfferPart);

/** Every page of the house; a feature adds its routes and, for the navigation, its destinations. */
const routeTree = rootRoute.addChildren([
  ...welcomeRoutes,
  ...accessDoorRoutes,
  ...letterDoorRoutes,
  appRoute.addChildren([...todayRoutes, ...deskRoutes, ...shadowingRoutes, ...impressionRoutes, ...evidenceRoutes, ...themeRoutes, ...organisationRoutes, ...conversationsRoutes, ...chatRoutes, ...linesRoutes, ...importsRoutes, ...webhooksRoutes, ...vconRoutes, ...privacyRoutes, ...accessRoutes, ...praiseRoutes, ...drivesRoutes, ...wallRoutes, ...letterRoutes, ...postersRoutes, noPageRoute]),
]);

/** Pages one can go to from everywhere, in the order they are shown within a floor. */
export const destinations = [...todayDestinations, ...deskDestinations, ...shadowingDestinations, ...impressionDestinations, ...searchDestinations, ...themeDestinations, ...organisationDestinations, ...conversationsDestinations, ...websitesDestinations, ...linesDestinations, ...importsDestinations, ...webhooksDestinations, ...vconDestinations, ...privacyDestinations, ...accessDestinations, ...praiseDestinations, ...drivesDestinations, ...wallDestinations, ...letterDestinations, ...postersDestinations];

/** The router of the application; tests give it a history in memory. */
export function buildRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    context: { queries, destinations, companions: [...phoneCompanions, ...deskCompanions], fillings: [...praiseFillings, ...drivesFillings] },
    defaultPreload: 'intent',
    // TanStack Query keeps what was read; the router must not keep it a second time.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingMinMs: 200,
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof buildRouter>;
  }
}
