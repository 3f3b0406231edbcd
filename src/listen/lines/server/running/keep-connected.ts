import { setTimeout as pause } from 'node:timers/promises';
import type { AnyChannel, OpenLine } from '../channel.ts';
import { asTrouble } from '../as-trouble.ts';

const first = 1_000;
const longest = 300_000;
/** A connection that lasted this long, in milliseconds, was a good one. */
const good = 60_000;

/** Keeps an adapter's connection up until `signal` aborts: begins it again after a pause that grows while it keeps failing. */
export async function keepConnected(start: NonNullable<AnyChannel['start']>, line: OpenLine, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    const begun = Date.now();
    try {
      await start(line as OpenLine<never>, signal);
    } catch (error) {
      if (signal.aborted) return;
      const trouble = asTrouble(error);
      line.services.log.warn({ err: error, line: line.id }, 'the connection of a line ended');
      line.state.trouble(trouble);
    }
    if (Date.now() - begun > good) failures = 0;
    const wait = Math.min(longest, first * 2 ** failures) * (1 + Math.random() / 4);
    await pause(wait, undefined, { signal }).catch(() => undefined);
  }
}
