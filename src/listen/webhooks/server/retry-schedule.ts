const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Pauses after each failed attempt at one message (Standard Webhooks, "Deliverability"): about three days in all. */
const pauses = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];
const longestPause = 24 * hour;

/** Failures in a row, of whatever messages, after which an endpoint is left in peace for a while. */
const patience = 3;
const firstRest = 30 * second;
const longestRest = 15 * minute;

/** An endpoint that has taken nothing for this long is switched off. */
export const hopeless = 3 * 24 * hour;

/** How much earlier or later than planned, as a share, so that many do not come back at the same moment. */
const jitter = 0.2;

/**
 * Milliseconds until a message is tried again; undefined when it is given up.
 * @param attempts made so far.
 * @param asked milliseconds the receiver asked to wait (`Retry-After`).
 * @param random from 0 to 1.
 */
export function pauseAfter(attempts: number, asked: number | undefined, random: number): number | undefined {
  const planned = pauses[attempts - 1];
  if (planned === undefined) return undefined;
  return Math.max(spread(planned, random), Math.min(asked ?? 0, longestPause));
}

/**
 * Milliseconds an endpoint rests after so many failures in a row; 0 while it is still trusted.
 * @param asked milliseconds the receiver asked to be left in peace (`Retry-After` with 429 or 503); a day of them is heeded.
 * @param random from 0 to 1.
 */
export function restAfter(failures: number, asked: number | undefined, random: number): number {
  const planned = failures < patience ? 0 : spread(Math.min(firstRest * 2 ** Math.min(failures - patience, 16), longestRest), random);
  return Math.max(planned, Math.min(asked ?? 0, longestPause));
}

function spread(milliseconds: number, random: number): number {
  return Math.round(milliseconds * (1 - jitter + 2 * jitter * random));
}
