import { createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '#web/session/session-query.ts';
import { Shell } from '#web/shell/shell.tsx';
import { rootRoute } from './root-route.tsx';
import { toSignIn, toWelcome } from './doors.ts';

/** The parent of pages for people who are signed in; gives them `me` and the navigation around. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  async beforeLoad({ context, location }) {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session.kind === 'empty') throw redirect({ href: toWelcome });
    if (session.kind === 'stranger') throw redirect({ href: toSignIn(location.href) });
    return { me: session.me };
  },
  component: Shell,
});
