import { setTimeout as pause } from 'node:timers/promises';
import type { EmbeddedServer } from './start-embedded.ts';
import { StartRefused, type RefusalReason } from './start-refused.ts';

const LOOK_EVERY_MS = 200;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** A server that lived this long had not died of its start. */
const HEALTHY_AFTER_MS = 60_000;

/** Who is told what happens to a server that is looked after. */
export interface KeepingWatch {
  /** The server has gone without being asked to. */
  onGone(): void;
  /** It could not be started just now; the next attempt follows by itself. */
  onRefused(refusal: unknown): void;
  onBack(pid: number): void;
}

/** A server that is started again whenever it has gone, until this is disposed; the server then stays as it is. */
export interface Keeping extends AsyncDisposable {
  /** Why the server is not there and cannot be started; undefined while it runs. */
  readonly trouble: RefusalReason | undefined;
}

/**
 * Looks after a running server: killed, out of memory or out of disk, it is started again, at once and then after pauses that
 * double up to ten seconds, for as long as it takes. One that dies again and again right after its start is not started in a hurry.
 *
 * The process is looked at five times a second instead of waited for, because one taken over from an earlier run is no child of ours.
 */
export function keepRunning(server: EmbeddedServer, watch: KeepingWatch): Keeping {
  const stopping = new AbortController();
  const { signal } = stopping;
  let trouble: RefusalReason | undefined;
  let attempts = 0;
  let raisedAt = performance.now();

  const rest = (milliseconds: number) => pause(milliseconds, undefined, { signal }).catch(() => undefined);

  async function keep(): Promise<void> {
    while (!signal.aborted) {
      await rest(LOOK_EVERY_MS);
      if (signal.aborted || server.isRunning) continue;
      watch.onGone();
      if (performance.now() - raisedAt > HEALTHY_AFTER_MS) attempts = 0;
      await raise();
    }
  }

  async function raise(): Promise<void> {
    while (!signal.aborted) {
      if (attempts > 0) await rest(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1)));
      if (signal.aborted) return;
      attempts += 1;
      try {
        await server.raise();
        trouble = undefined;
        raisedAt = performance.now();
        watch.onBack(server.pid);
        return;
      } catch (error) {
        trouble = error instanceof StartRefused ? error.reason : 'server';
        watch.onRefused(error);
      }
    }
  }

  const keeping = keep();
  return {
    get trouble() {
      return trouble;
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await keeping;
    },
  };
}
