import type { LockedChair } from './lock-chair.ts';

/** What a chair is at a moment. A breather whose time is over gives back what was before it. */
export function chairNow({ state, until, afterBreather }: Pick<LockedChair, 'state' | 'until' | 'afterBreather'>, now: Date): LockedChair['state'] {
  if (state !== 'breather') return state;
  return until !== null && until <= now ? afterBreather : 'breather';
}
