import type { DemoDialogue } from '#seeds/demo/demo-dialogue.ts';
import type { Pace } from './pace.ts';

/** How one simulated customer takes being asked. */
export interface Temper {
  agrees: boolean;
  /** Also lets single sentences be kept. */
  mayQuote: boolean;
  /** Takes the yes back after so many of the agent's answers; undefined for most. */
  withdrawsAfter: number | undefined;
}

const yes: Partial<Record<DemoDialogue['mood'], number>> = { angry: 0.65, sad: 0.7, hurried: 0.75, irritated: 0.8 };

/** Most agree, some refuse, a few change their mind. */
export function temperOf({ mood }: Pick<DemoDialogue, 'mood'>, pace: Pace): Temper {
  const agrees = pace.chance(yes[mood] ?? 0.9);
  return {
    agrees,
    mayQuote: agrees && pace.chance(0.65),
    withdrawsAfter: agrees && pace.chance(0.08) ? 2 : undefined,
  };
}
