/**
 * What counts as a word about somebody's health. Entries are written plainly and compared in folded form (see `fold`);
 * phrases are entries of several words.
 */
export type HealthLexicon = {
  /** Speak of health wherever they stand. Inflected forms need not be listed. */
  always: readonly string[];
  /** A compound that ends in one of these is a diagnosis, a treatment or a condition. */
  heads: readonly string[];
  /** Compounds with such an end that are about things. */
  notHeads: readonly string[];
  /** Endings of international non-proprietary names of medicines and of diagnoses. */
  medicalEndings: readonly string[];
  /** Count only where the sentence speaks of a person. */
  ofPersons: readonly string[];
  /** Adjectives that count only as said of a person ("my mother is ill", never "the machine is ill"). */
  states: readonly string[];
  /** Words that make a sentence speak of a person. */
  persons: readonly string[];
  /** Persons as the subject of a state, forms of "to be", and both in one word ("I'm"). */
  subjects: readonly string[];
  being: readonly string[];
  subjectAndBeing: readonly string[];
  /** Figures of speech that only sound like health. */
  idioms: readonly string[];
  /** Endings an entry may take on. */
  inflections: readonly string[];
  /** Conditions measured in a degree; the number after them belongs to them. */
  graded: readonly string[];
  /** What follows (up to the end of the clause) or stands between the two words is a diagnosis, whatever its name. */
  diagnosisAfter: readonly string[];
  diagnosisBetween: readonly (readonly [string, string])[];
  /** Words at which a diagnosis that follows is over. */
  clauseEnds: readonly string[];
};

/** Splits a block of entries separated by commas or line breaks. */
export function entries(block: string): string[] {
  return block
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
