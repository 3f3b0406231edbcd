/** The bell rung when quoted words have ended, for screens that show them. Its name is always `ended`; it tells nothing else. */
export const quotesEnded = 'quotes';
