import type { z } from 'zod';
import type { Brand as BrandSchema, Product as ProductSchema, Reason as ReasonSchema } from '../contract/operations.ts';

/** What conversations can be about. */
export type Reason = z.infer<typeof ReasonSchema>;
export type Product = z.infer<typeof ProductSchema>;
export type Brand = z.infer<typeof BrandSchema>;
