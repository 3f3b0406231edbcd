import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';

/**
 * Of what hangs, newest first, the three to show: real thanks, and simulated only where a demo has no other.
 * @param shown ids of those that stand elsewhere on the page.
 */
export function chooseThanks(hung: readonly HungPraise[], shown: ReadonlySet<string> = new Set()): HungPraise[] {
  const others = hung.filter(({ id }) => !shown.has(id));
  const real = others.filter(({ simulated }) => !simulated);
  return (real.length > 0 ? real : others).slice(0, 3);
}
