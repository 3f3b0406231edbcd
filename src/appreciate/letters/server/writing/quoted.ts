const marks = { de: ['„', '“'], en: ['“', '”'] } as const;

/** Words in the quotation marks of the language they were said in. */
export function quoted(text: string, language: 'de' | 'en'): string {
  const [open, close] = marks[language];
  return `${open}${text}${close}`;
}
