import { createRootRouteWithContext } from '@tanstack/react-router';
import { Frame } from '#web/shell/frame.tsx';
import type { RouterContext } from './router-context.ts';

/** The parent of pages anybody may open: sign-in, invitation, the customer's own page. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Frame });
