import type { Purpose } from './purpose.ts';

/** What customers are asked today; what is not among them has a wording that waits for its part of the product. */
export const askedPurposes = ['listen', 'quote', 'publish', 'train'] as const satisfies readonly Purpose[];
export type AskedPurpose = (typeof askedPurposes)[number];
