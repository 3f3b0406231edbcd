import { z } from 'zod';

/** Identifier of any stored thing: a UUID, version 7 where the order of creation may be known. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** A moment in ISO 8601, UTC, with milliseconds. */
export const Moment = z.iso.datetime();

/** Languages the product speaks; both complete. */
export const Language = z.enum(['de', 'en']);
