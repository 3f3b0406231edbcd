import type { Bell } from '#platform/live/bell.ts';

/** The bell rung with the id of a thanks when it was kept, changed or taken down. */
export const praiseBell = 'praise';

/** Tells this process; the others hear the database. */
export function ringPraise(bell: Bell, id: string): void {
  bell.ring(praiseBell, id, { everywhere: true });
}
