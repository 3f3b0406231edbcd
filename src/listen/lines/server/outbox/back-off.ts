const first = 5_000;
const longest = 3_600_000;

/** How long an errand is tried before it is given up, in milliseconds. */
export const patience = 24 * 3_600_000;

/**
 * How long to wait before the next attempt, in milliseconds: twice as long each time up to an hour, and up to a quarter more,
 * so that what failed together does not come back together.
 */
export function backOff(attempts: number, asked = 0, random: () => number = Math.random): number {
  const wait = Math.max(asked, Math.min(longest, first * 2 ** Math.max(0, attempts - 1)));
  return Math.round(wait * (1 + random() / 4));
}
