const germanOnes = new Map<string, string>();

/**
 * A sentence about what is wrong with a field, in both languages. It is given to Zod, or to a refusal, as its message: English
 * as it stands, and German for whoever reads German.
 */
export function fieldSentence(en: string, de: string): string {
  germanOnes.set(en, de);
  return en;
}

/** The German of a sentence that was declared with {@link fieldSentence}. */
export function germanSentence(en: string): string | undefined {
  return germanOnes.get(en);
}
