import { slot } from '#web/navigation/slot.ts';
import type { Impression } from '../contract/impression.ts';

/** Below an impression of mine in the margin of the visit. */
export const underImpression = slot<{ readonly impression: Impression }>('impression: below it');
