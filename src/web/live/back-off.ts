const shortest = 500;
const longest = 20_000;

/**
 * Milliseconds to wait before trying again, after `attempt` failures (0 the first time): doubling, at most 20 s, and
 * anywhere in the upper half of that, so that a room full of browsers does not return in one instant.
 */
export function backOff(attempt: number): number {
  const ceiling = Math.min(longest, shortest * 2 ** attempt);
  return ceiling * (0.5 + Math.random() / 2);
}
