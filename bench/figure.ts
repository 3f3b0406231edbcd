/** One measured figure. `ratio` is ours divided by baseline, whatever the unit; whether more or less is better follows from it. */
export interface Figure {
  bench: string;
  name: string;
  /** What `ours` and `baseline` are counted in, such as `ms` or `dialogues/s`. */
  unit: string;
  /** Number of measurements or things the figure rests on. */
  n: number;
  ours: number;
  /** The same work on the bare parts, interleaved with ours in the same run; null where there is nothing to compare with. */
  baseline: number | null;
  ratio: number | null;
}

/** A figure before the runner adds the bench's name and the ratio. */
export type Measured = Omit<Figure, 'bench' | 'ratio'>;

/** What `bench/NAME.ts` exports as `bench`: measures and hands over each figure as soon as it stands. */
export type Bench = (emit: (figure: Measured) => void) => Promise<void>;
