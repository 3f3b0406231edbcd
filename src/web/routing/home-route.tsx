import { createRoute, redirect } from '@tanstack/react-router';
import { reachable } from '#web/navigation/reachable.ts';
import { NothingYetPage } from '#web/pages/nothing-yet-page.tsx';
import { appRoute } from './app-route.tsx';

/** The start leads to the first page a person has. */
export const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  beforeLoad({ context }) {
    const first = reachable(context.destinations, context.me.roles)[0];
    if (first) throw redirect({ href: first.to, replace: true });
  },
  component: NothingYetPage,
});
