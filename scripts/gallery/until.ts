import { setTimeout as pause } from 'node:timers/promises';

/** Looks again until something is there. @throws after a minute and a half. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 90_000;
  while (Date.now() < end) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await pause(500);
  }
  throw new Error('The simulated people took too long.');
}
