import type { Bell } from '#platform/live/bell.ts';

/** The bell rung with a conversation’s id when what was found in it has changed. */
export const foundBell = 'praise-found';

/** Tells this process; the others hear the database. */
export function ringFound(bell: Bell, conversationIds: Iterable<string>): void {
  for (const conversationId of conversationIds) bell.ring(foundBell, conversationId, { everywhere: true });
}
