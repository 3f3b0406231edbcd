import { Outlet, useRouter } from '@tanstack/react-router';
import { RouterProvider } from 'react-aria-components';
import { SkipLink } from '#platform/ui/skip-link.tsx';
import { Notices } from './notices.tsx';
import { useFocusAfterNavigation } from './use-focus-after-navigation.ts';

/** Around every page: links of the component kit go through the router, focus follows, notices have their place. */
export function Frame() {
  const router = useRouter();
  useFocusAfterNavigation();
  return (
    <RouterProvider navigate={(href) => void router.navigate({ href })} useHref={(href) => href}>
      <SkipLink />
      <Outlet />
      <Notices />
    </RouterProvider>
  );
}
