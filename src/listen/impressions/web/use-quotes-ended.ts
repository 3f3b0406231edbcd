import { useQueryClient } from '@tanstack/react-query';
import { useWatch } from '#web/live/use-watch.ts';
import { api } from '#web/api/client.ts';

/** Reads what is shown again as soon as a customer takes quoted words back or an agent closes the door over them. */
export function useQuotesEnded(): void {
  const queries = useQueryClient();
  const reread = () => {
    for (const queryKey of [api.impressions.key(), api.search.key(), api.themes.key()]) void queries.invalidateQueries({ queryKey });
  };
  useWatch('quotes', {}, { onItem: reread, onResumed: reread });
}
