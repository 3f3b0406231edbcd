import { useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';

/** What conversations can be about. It changes rarely, so it is read once in a while. */
export function useCatalogue() {
  return useQuery(api.conversations.catalogue.queryOptions({ input: {}, staleTime: 5 * 60_000 }));
}
