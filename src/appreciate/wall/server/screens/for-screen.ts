import type { Heard } from '#listen/gate/contract/heard.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';

/**
 * What a screen is told of a thanks: what it shows. Whoever has its key may be anybody; which unit helped and what the contact was about
 * is of use inside the house.
 */
export function forScreen(item: Heard<HungPraise>): Heard<HungPraise> {
  return { ...item, reason: undefined, unit: undefined, brand: undefined, unitId: undefined, productId: undefined, brandId: undefined, stepId: undefined };
}
