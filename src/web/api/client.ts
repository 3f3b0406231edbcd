import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { operations } from 'virtual:operations';
import { fetchOperations } from 'virtual:operations/later';
import { reloadIfOutdated } from '#web/loading/reload-after-update.ts';
import { readerLocale } from '#web/session/reader-locale.ts';
import { apiClient } from './api-client.ts';

let fetched: ReturnType<typeof fetchOperations> | undefined;

/** Operations of features that are not called at once; fetched once, and again if that failed. */
export function laterOperations(): ReturnType<typeof fetchOperations> {
  fetched ??= fetchOperations().catch((error: unknown) => {
    fetched = undefined;
    void reloadIfOutdated();
    throw error;
  });
  return fetched;
}

/** The public API, called as functions; for what is not a query or mutation of a component. */
export const client = apiClient({ operations, later: laterOperations, origin: () => location.origin, language: readerLocale });

/**
 * The public API for components: `useQuery(api.shadowing.chairs.queryOptions({ input: {} }))`,
 * `useMutation(api.shadowing.sitDown.mutationOptions())`, keys by `api.shadowing.key()`.
 */
export const api = createTanstackQueryUtils(client);
