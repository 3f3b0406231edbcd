import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';

/** Of what hangs, newest first, the three to show: real thanks, and simulated only where a demo has no other. */
export function chooseThanks(hung: readonly HungPraise[]): HungPraise[] {
  const real = hung.filter(({ simulated }) => !simulated);
  return (real.length > 0 ? real : hung).slice(0, 3);
}
