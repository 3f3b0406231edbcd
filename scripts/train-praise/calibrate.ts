/** What a model that had not seen the text said of it. */
export interface Foretold {
  sum: number;
  answer: boolean;
  count: number;
  /** Texts of one kind; each kind matters as much as another. */
  group: string;
}

const tolerance = 0.004;

/**
 * How sums become probabilities: `shift` is where the mean of the groups' F1 is highest, so that .5 stands there; `slope` is the
 * maximum likelihood of one parameter (Platt's method without his second).
 */
export function calibrate(foretold: readonly Foretold[]): { shift: number; slope: number } {
  const shift = bestThreshold(foretold);
  let slope = 1;
  for (let round = 0; round < 30; round += 1) {
    let [gradient, curve] = [0, 1e-6];
    for (const { sum, answer, count } of foretold) {
      const z = Math.max(-15, Math.min(15, sum - shift));
      const p = 1 / (1 + Math.exp(-slope * z));
      gradient += count * (p - Number(answer)) * z;
      curve += count * p * (1 - p) * z * z;
    }
    slope = Math.max(0.1, slope - Math.max(-0.5, Math.min(0.5, gradient / curve)));
  }
  return { shift, slope };
}

function bestThreshold(foretold: readonly Foretold[]): number {
  const groups = [...new Set(foretold.map(({ group }) => group))].map((name) => foretold.filter(({ group }) => group === name));
  const mean = (threshold: number) => groups.reduce((total, group) => total + f1Of(group, threshold), 0) / groups.length;
  const thresholds = Array.from({ length: 121 }, (_, step) => (step - 60) / 20);
  // Among thresholds that are nearly the best, the one nearest to an even chance holds best elsewhere.
  const best = Math.max(...thresholds.map(mean));
  return thresholds.filter((threshold) => mean(threshold) > best - tolerance).sort((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0;
}

export function f1Of(foretold: readonly Foretold[], threshold: number): number {
  let [hits, errors] = [0, 0];
  for (const { sum, answer, count } of foretold) {
    if (sum >= threshold && answer) hits += count;
    else if (sum >= threshold !== answer) errors += count;
  }
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + errors);
}
