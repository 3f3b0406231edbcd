/** How long a deleted impression can be brought back, in milliseconds. */
export const restorableFor = 3_600_000;

/** Until when one deleted at that moment can be. */
export function restorableUntil(removedAt: Date): Date {
  return new Date(removedAt.getTime() + restorableFor);
}
