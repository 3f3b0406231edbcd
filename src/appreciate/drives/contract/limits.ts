/** Days a drive may last: what goes on for ever is no week of thanks. */
export const longestDrive = 31;

/** Days before it begins that a drive may be announced. */
export const furthestAhead = 90;

/** Characters of the sentence that invites. */
export const sentenceLimit = 200;

/** Characters of the word of thanks. */
export const wordLimit = 1_000;

/** Milliseconds in which a drive that was ended early can go on. */
export const resumeFor = 3_600_000;

/** Milliseconds between two reminders. */
export const remindAfter = 20 * 3_600_000;

/** Days its collage and its word are shown after a drive. */
export const shownAfter = 7;

/** Voices of a first collage. */
export const collageOf = 200;
