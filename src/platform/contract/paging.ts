import { z } from 'zod';

/** Query parameters of every list: an opaque cursor from the previous page and a page size. */
export const pageInput = {
  cursor: z.string().max(512).optional().describe('`next` of the previous page'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
};

/** A page of a list. `next` is absent on the last page. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().optional() });
}
