import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `look` yields something; what it threw last is the failure after `milliseconds`. */
export async function eventually<T>(look: () => Promise<T> | T, milliseconds = 8_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(25);
    }
  }
}
