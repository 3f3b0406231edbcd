import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';

/** What of all that hangs is shown; whatever is absent does not matter. */
export interface Shown {
  /** The first day, `2026-11-01`. */
  since?: string | undefined;
  unit?: string | undefined;
  product?: string | undefined;
  brand?: string | undefined;
  step?: string | undefined;
  mood?: string | undefined;
  channel?: string | undefined;
  /** Words that must all occur. */
  q?: string | undefined;
}

/** Whether a thanks is among what is shown; the same as `praise.hung` says of it. */
export function fits(praise: HungPraise, { since, unit, product, brand, step, mood, channel, q }: Shown): boolean {
  const text = praise.text.toLowerCase();
  return (
    (since === undefined || praise.at >= since) &&
    isSame(unit, praise.unitId) &&
    isSame(product, praise.productId) &&
    isSame(brand, praise.brandId) &&
    isSame(step, praise.stepId) &&
    isSame(mood, praise.mood) &&
    isSame(channel, praise.channel) &&
    (q ?? '').toLowerCase().split(/\s+/).every((word) => text.includes(word))
  );
}

function isSame(wanted: string | undefined, found: string | undefined): boolean {
  return wanted === undefined || wanted === found;
}
