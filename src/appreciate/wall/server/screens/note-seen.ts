import type { Database } from '#platform/db/database.ts';

/** Milliseconds within which a screen that was seen need not be noted again. */
export const seenWithin = 60_000;

/** Notes that a screen was there at that moment, to the minute. */
export async function noteSeen({ kysely }: Database, screenId: string, at: Date): Promise<void> {
  const before = new Date(at.getTime() - seenWithin);
  await kysely
    .updateTable('wall.screen')
    .set({ last_seen_at: at })
    .where('id', '=', screenId)
    .where(({ or, eb }) => or([eb('last_seen_at', 'is', null), eb('last_seen_at', '<=', before)]))
    .execute();
}
