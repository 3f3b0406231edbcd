import { useQueryClient } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';

/** Reads the catalogue again after something in it has changed, wherever it is shown. */
export function useReadAgain(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: api.conversations.key() });
}
