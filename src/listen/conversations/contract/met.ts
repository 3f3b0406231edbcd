import { z } from 'zod';

/** On what occasion people met face to face. */
export const Occasion = z.enum(['shop', 'fair', 'visit', 'elsewhere']);
export type Occasion = z.infer<typeof Occasion>;

/** Where, in the words of whoever noted it: a branch, a hall and stand. Never somebody's address. */
export const Place = z.string().trim().min(1).max(120);

/** How a talk in person came about. */
export const Met = z.object({ occasion: Occasion, place: Place.nullable() });
export type Met = z.infer<typeof Met>;
