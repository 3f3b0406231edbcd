/** The wording in force, as it is: one paragraph per purpose. */
export function wordingOf(questions: ReadonlyArray<{ text: string }>): string {
  return questions.map(({ text }) => text).join('\n\n');
}

/** What a customer reads who is asked by a message of its own: the wording, and how to answer. */
export function questionText(language: 'de' | 'en', questions: ReadonlyArray<{ text: string }>, link: string): string {
  const howTo =
    language === 'de'
      ? `Ihre Antwort geben Sie auf Ihrer eigenen Seite, dort können Sie sie auch jederzeit ändern:\n${link}\n\nSolange Sie nicht zustimmen, hört niemand zu.`
      : `You answer on a page of your own, where you can also change your mind at any time:\n${link}\n\nUntil you agree, nobody listens.`;
  return `${wordingOf(questions)}\n\n${howTo}`;
}
