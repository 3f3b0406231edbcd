import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { HungPraise, hungFilters } from '../hung-praise.ts';
import { hungPage } from '../limits.ts';
import { everybody, Words } from './inputs.ts';

const Named = z.object({ id: Id, name: z.string() });

/** What hangs, for everybody who works here. */
export const hangingOperations = {
  hung: operation({
    id: 'praise.hung',
    method: 'GET',
    path: '/praise/hung',
    permission: 'praise:read',
    audience: everybody,
    summary: 'What hangs, newest first',
    description: 'Decided by the consents as they are at this moment. Nothing here is counted by person.',
    input: z.strictObject({ ...hungFilters, q: Words, cursor: pageInput.cursor, limit: z.coerce.number().int().min(1).max(hungPage).default(hungPage) }),
    output: page(HungPraise),
  }),
  hungFilters: operation({
    id: 'praise.hungFilters',
    method: 'GET',
    path: '/praise/hung/filters',
    permission: 'praise:read',
    audience: everybody,
    summary: 'Units, products, brands and journey steps that occur in what hangs, by name',
    input: z.strictObject({ scope: hungFilters.scope }),
    output: z.object({ units: z.array(Named), products: z.array(Named), brands: z.array(Named), steps: z.array(Named) }),
  }),
  forMyUnit: operation({
    id: 'praise.forMyUnit',
    method: 'GET',
    path: '/praise/for-my-unit',
    permission: 'praise:read',
    audience: everybody,
    summary: 'Thanks my unit helped with, newest first',
    description: 'Where a collector named my unit among those who helped; only what may hang inside.',
    input: z.strictObject(pageInput),
    output: page(HungPraise),
  }),
};
