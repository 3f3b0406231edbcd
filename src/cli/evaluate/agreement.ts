/** How far answers agree with what people said. */
export interface Agreement {
  n: number;
  /** Of what was found, the share that is right; 0 when nothing was found. */
  precision: number;
  /** Of what is there, the share that was found; 0 when there is nothing. */
  recall: number;
  /** Harmonic mean of both. */
  f1: number;
}

/** Counts answers to a yes-or-no question. */
export class Tally {
  readonly counts = { hits: 0, falseAlarms: 0, misses: 0, passed: 0 };

  add(right: boolean, found: boolean): void {
    this.counts[found ? (right ? 'hits' : 'falseAlarms') : right ? 'misses' : 'passed'] += 1;
  }

  agreement(): Agreement {
    const { hits, falseAlarms, misses, passed } = this.counts;
    return {
      n: hits + falseAlarms + misses + passed,
      precision: share(hits, hits + falseAlarms),
      recall: share(hits, hits + misses),
      f1: share(2 * hits, 2 * hits + falseAlarms + misses),
    };
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
