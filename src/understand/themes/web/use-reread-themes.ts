import { useQueryClient } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';

/** Reads everything about themes again, after one was changed. */
export function useRereadThemes(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: api.themes.key() });
}
