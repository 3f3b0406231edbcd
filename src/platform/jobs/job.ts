import type { z } from 'zod';

/** Work that happens later or again and again, outside a request. Never one per turn. */
export interface Job<P> {
  /** `feature:verb`, unique. */
  name: string;
  payload: z.ZodType<P>;
  /** Cron pattern (UTC) for work that comes back by itself. */
  schedule?: string;
  run: (payload: P, signal: AbortSignal) => Promise<void>;
}

// Jobs of different payloads stand in one list; the schema checks the payload before `run` sees it.
export type AnyJob = Job<never>;

/** Declares a job. */
export function job<P>(definition: Job<P>): AnyJob {
  return definition as unknown as AnyJob;
}
