import { LRUCache } from 'lru-cache';

/** Sockets one person may open within a minute; a poor connection comes back a few times. */
const perMinute = 30;

/** Counts how often the same person comes, so that a page gone wild is turned away. */
export class Knocks {
  readonly #counts = new LRUCache<string, { n: number }>({ max: 10_000, ttl: 60_000 });

  /** @returns false when it is too often. */
  admit(name: string): boolean {
    const count = this.#counts.get(name);
    if (!count) this.#counts.set(name, { n: 1 });
    else count.n += 1;
    return (count?.n ?? 1) <= perMinute;
  }
}
