/** Lengths of a breather that are offered. */
export const breatherMinutes = [5, 10, 20, 30] as const;

/** The one a single key takes, in minutes. */
export const usualBreather = 10;
