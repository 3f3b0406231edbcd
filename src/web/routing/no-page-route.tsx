import { createRoute } from '@tanstack/react-router';
import { NotFoundPage } from '#web/pages/not-found-page.tsx';
import { appRoute } from './app-route.tsx';

/** Every other address: for people who are signed in, with the navigation around it; strangers sign in first. */
export const noPageRoute = createRoute({ getParentRoute: () => appRoute, path: '$', component: NotFoundPage });
