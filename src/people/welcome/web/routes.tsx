import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { providerRefusals, type ProviderRefusal } from '#people/access/contract/provider-refusal.ts';
import { rootRoute } from '#web/routing/root-route.tsx';

/** What the sign-in page may be told in its address. */
interface SignInSearch {
  /** Where to go afterwards: a path of this site. */
  to?: string;
  /** What went wrong at the provider. */
  problem?: ProviderRefusal;
}

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./welcome-page.tsx'), 'WelcomePage'),
});

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./set-up-page.tsx'), 'SetUpPage'),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  // What is left out here would come through as it was typed, so it is named as nothing.
  validateSearch: ({ to, problem }: Record<string, unknown>): SignInSearch => ({
    to: typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : undefined,
    problem: isRefusal(problem) ? problem : undefined,
  }),
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

/** The first pages, for anybody. */
export const welcomeRoutes = [welcomeRoute, setUpRoute, signInRoute] as const;

function isRefusal(problem: unknown): problem is ProviderRefusal {
  return providerRefusals.some((known) => known === problem);
}
