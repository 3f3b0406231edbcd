import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';

/** Where a page of a list sorted by name ended. */
export const NamePosition = z.tuple([z.string(), Id]);

/** Order of people and units in every list: by name as a dictionary sorts it, in whatever language. */
export function byName(name: string): RawBuilder<string> {
  return sql<string>`${sql.ref(name)} collate "und-x-icu"`;
}

/** Holds for rows behind a position in the order of {@link byName}. */
export function behind(name: string, id: string, [afterName, afterId]: z.infer<typeof NamePosition>): RawBuilder<boolean> {
  return sql<boolean>`(${byName(name)}, ${sql.ref(id)}) > (${afterName}, ${afterId}::uuid)`;
}

/** Pattern for `ilike` that finds a part of a name literally. */
export function partOf(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
