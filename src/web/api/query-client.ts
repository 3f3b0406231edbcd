import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { backOff } from '#web/live/back-off.ts';
import { ProblemError } from './problem-error.ts';

/**
 * The memory of what was read. Reads are repeated here while the server is away; writes never, as the API client repeats
 * them with their idempotency key.
 * @param onSignedOut called when an answer says that nobody is signed in any more.
 */
export function queryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ProblemError && error.kind === 'sign-in-required') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < 3 && error instanceof ProblemError && error.isPassing,
        // After one to two seconds, then twice and four times that: an office full of pages asks a house that is away, and each asks several things.
        retryDelay: (attempt) => backOff(attempt + 2),
      },
      // Offline, a write is refused at once and said so, instead of waiting unseen.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
