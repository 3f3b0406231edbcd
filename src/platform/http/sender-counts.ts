import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import { LRUCache } from 'lru-cache';

/** Senders counted at the same time; the one heard of longest ago is let go first. */
const most = 20_000;

interface Count {
  requests: number;
  /** Beginning of the window on the steady clock. */
  begun: number;
}

/**
 * Requests per sender, in windows of a clock that nobody sets. The limiter's own store asks the wall clock: set back by an hour,
 * that would go on counting for an hour and refuse everybody who works.
 */
export class SenderCounts implements FastifyRateLimitStore {
  readonly #steady: () => number;
  readonly #counts = new LRUCache<string, Count>({ max: most });

  /** @param _options the limiter's; its store is made by it. */
  constructor(_options?: unknown, steady: () => number = () => performance.now()) {
    this.#steady = steady;
  }

  incr(sender: string, callback: (error: Error | null, result: { current: number; ttl: number }) => void, window: number): void {
    const now = this.#steady();
    let count = this.#counts.get(sender);
    if (!count || count.begun + window <= now) count = { requests: 0, begun: now };
    count.requests += 1;
    this.#counts.set(sender, count);
    callback(null, { current: count.requests, ttl: count.begun + window - now });
  }

  child(): SenderCounts {
    return new SenderCounts(undefined, this.#steady);
  }
}
