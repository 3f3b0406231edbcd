/** What a listener does in the company, in both languages. */
interface ListenerFunction {
  de: string;
  en: string;
}

/** The listeners as a customer reads them: how many, and what they do. Never a name. */
export function whoListens(functions: readonly ListenerFunction[], language: 'de' | 'en'): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(functions.map((each) => each[language]));
  if (language === 'de') return functions.length === 1 ? `eine Person (${list})` : `${functions.length} Personen (${list})`;
  return functions.length === 1 ? `one person (${list})` : `${functions.length} people (${list})`;
}
