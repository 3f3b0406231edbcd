import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { operations } from 'virtual:operations';
import { readerLocale } from '#web/session/reader-locale.ts';
import { apiClient } from './api-client.ts';

/** The public API, called as functions; for what is not a query or mutation of a component. */
export const client = apiClient({ operations, later: async () => (await import('virtual:operations/later')).operations, origin: () => location.origin, language: readerLocale });

/**
 * The public API for components: `useQuery(api.shadowing.chairs.queryOptions({ input: {} }))`,
 * `useMutation(api.shadowing.sitDown.mutationOptions())`, keys by `api.shadowing.key()`.
 */
export const api = createTanstackQueryUtils(client);
