import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LocaleProvider } from '#platform/ui/locale.tsx';
import type { LiveClient } from './live/live-client.ts';
import { LiveContext } from './live/live-context.tsx';
import type { buildRouter } from './router.tsx';
import { firstLocale, rememberLocale } from './session/remembered-locale.ts';

/** The application: language, memory, socket, pages. */
export function App({ router, queries, live }: {
  readonly router: ReturnType<typeof buildRouter>;
  readonly queries: QueryClient;
  readonly live: LiveClient;
}) {
  return (
    <LocaleProvider initial={firstLocale()} onChange={rememberLocale}>
      <QueryClientProvider client={queries}>
        <LiveContext value={live}>
          <RouterProvider router={router} />
        </LiveContext>
      </QueryClientProvider>
    </LocaleProvider>
  );
}
