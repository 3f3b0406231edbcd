/** Seconds of a call somebody heard, as people are told: begun ones count, so that a moment is never nothing. */
export function secondsHeard(milliseconds: number): number {
  return Math.ceil(milliseconds / 1_000);
}
