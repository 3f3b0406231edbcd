import { useQueryClient } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';

/** Reads everything about thanks anew, after something changed. */
export function useReadAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: api.praise.key() });
}
