/** An answer that differs from what people said; `score` is how sure it was of yes. */
export interface Mistake {
  number: number;
  text: string;
  label: boolean;
  score: number;
  /** How many lines of the file have this text. */
  times: number;
}

const roomFactor = 64;

/** Keeps the surest of many mistakes, those on the same text as one, in bounded memory. */
export class WorstMistakes {
  readonly #kept = new Map<string, Mistake>();
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
  }

  add(mistake: Omit<Mistake, 'times'>): void {
    const key = `${mistake.label} ${mistake.text}`;
    const known = this.#kept.get(key);
    if (known) known.times += 1;
    else this.#kept.set(key, { ...mistake, times: 1 });
    if (this.#kept.size > roomFactor * (this.#count + 1)) this.#keep(this.#count * 2);
  }

  /** The worst of one kind: misses are what people call yes, false alarms what they call no. */
  of(label: boolean): Mistake[] {
    return [...this.#kept.values()].filter((mistake) => mistake.label === label).sort(surestFirst).slice(0, this.#count);
  }

  #keep(count: number): void {
    const left = [true, false].flatMap((label) => [...this.#kept].filter(([, mistake]) => mistake.label === label).sort(([, a], [, b]) => surestFirst(a, b)).slice(0, count));
    this.#kept.clear();
    for (const [key, mistake] of left) this.#kept.set(key, mistake);
  }
}

function surestFirst(a: Mistake, b: Mistake): number {
  return Math.abs(b.score - 0.5) - Math.abs(a.score - 0.5) || a.number - b.number;
}
