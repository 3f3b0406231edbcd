/** A moment of a conversation. */
export interface Place {
  conversationId: string;
  /** Number of the turn; null where it was said aloud and stands nowhere in writing. */
  seq: number | null;
  at: Date;
}

/** Turns shown before and after. */
const around = 6;

/** The turns near a place, oldest first; where no turn is meant, those near that time. */
export function nearby<T extends { seq: number; at: string }>(turns: readonly T[], { seq, at }: Place): T[] {
  const here = turns.findLastIndex((turn) => (seq === null ? Date.parse(turn.at) <= at.getTime() : turn.seq === seq));
  return turns.slice(Math.max(0, here - around), Math.max(0, here) + around + 1);
}
