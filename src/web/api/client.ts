import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { operations } from 'virtual:operations';
import { readerLocale } from '#web/session/reader-locale.ts';
import { apiClient } from './api-client.ts';

/** Operations of features that are not called at once; fetched once. */
export const laterOperations = async () => (await import('virtual:operations/later')).operations;

/** The public API, called as functions; for what is not a query or mutation of a component. */
export const client = apiClient({ operations, later: laterOperations, origin: () => location.origin, language: readerLocale });

/**
 * The public API for components: `useQuery(api.shadowing.chairs.queryOptions({ input: {} }))`,
 * `useMutation(api.shadowing.sitDown.mutationOptions())`, keys by `api.shadowing.key()`.
 */
export const api = createTanstackQueryUtils(client);
