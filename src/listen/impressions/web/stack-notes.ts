/** A note that wants to stand at a height, and how high it is; pixels. */
export interface Standing {
  /** Null: no moment in sight, so after the others. */
  wanted: number | null;
  height: number;
}

/**
 * Tops for notes in one column so that none covers another: each at the height it wants, or just below the one before. The order
 * given is the order on the page.
 */
export function stackNotes(notes: readonly Standing[], gap: number): number[] {
  let free = 0;
  return notes.map(({ wanted, height }) => {
    const top = Math.max(free, wanted ?? free);
    free = top + height + gap;
    return top;
  });
}
