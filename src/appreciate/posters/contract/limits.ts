/** Voices one poster holds. */
export const mostVoices = 2_000;

/** Type smaller than this is not printed, in points. */
export const smallestType = 7;

/** Days files are kept. */
export const filesKeptFor = 7;
