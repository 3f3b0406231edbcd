import type { z } from 'zod';
import { problems } from '../contract/well-known-problems.ts';
import { Problem } from './problem.ts';

/** An opaque cursor over the sort keys of the last row of a page. */
export function writeCursor(position: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * The sort keys a cursor stands for, or undefined on the first page.
 * @throws Problem `invalid-input` when it was not written by {@link writeCursor} for a list of this shape.
 */
export function readCursor<P extends z.ZodType>(cursor: string | undefined, position: P): z.output<P> | undefined {
  if (cursor === undefined) return undefined;
  const parsed = position.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw new Problem(problems.invalidInput, { field: 'cursor' });
  return parsed.data;
}

/** A page of rows that were loaded one beyond the limit, and the cursor of the next page if that one was there. */
export function pageOf<Row, Item>(rows: Row[], limit: number, position: (row: Row) => readonly unknown[], shape: (row: Row) => Item) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(shape), next: rows.length > limit && last ? writeCursor(position(last)) : undefined };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
