import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';

/** Where a page of a list with the newest first ended. */
export const MomentPosition = z.tuple([Moment, Id]);

/** Holds for rows older than a position. */
export function olderThan(createdAt: string, id: string, [moment, lastId]: z.infer<typeof MomentPosition>): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(createdAt)}, ${sql.ref(id)}) < (${moment}::timestamptz, ${lastId}::uuid)`;
}
