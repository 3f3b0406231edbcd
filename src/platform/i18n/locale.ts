/** The languages the product speaks, German first. Both are complete; neither is a fallback for the other. */
export const locales = ['de', 'en'] as const;

/** One of the product's languages. */
export type Locale = (typeof locales)[number];
