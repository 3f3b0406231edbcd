/** The wording in force, as it is: one paragraph per purpose. */
export function wordingOf(questions: ReadonlyArray<{ text: string }>): string {
  return questions.map(({ text }) => text).join('\n\n');
}

/** What a customer reads who is asked by a message of its own: the wording, and how to answer. */
export function questionText(language: 'de' | 'en', questions: ReadonlyArray<{ purpose: string; text: string }>, link: string): string {
  const howTo = {
    de: `Ihre Antwort geben Sie auf Ihrer eigenen Seite, dort können Sie sie auch jederzeit ändern:\n${link}`,
    en: `You answer on a page of your own, where you can also change your mind at any time:\n${link}`,
  };
  const meanwhile = questions.some(({ purpose }) => purpose === 'listen') ? nobodyListens : nothingIsShown;
  return `${wordingOf(questions)}\n\n${howTo[language]}\n\n${meanwhile[language]}`;
}

const nobodyListens = { de: 'Solange Sie nicht zustimmen, hört niemand zu.', en: 'Until you agree, nobody listens.' };
const nothingIsShown = { de: 'Solange Sie nicht zustimmen, geschieht nichts davon.', en: 'Until you agree, none of this happens.' };
