/** Words that stand under an answer by themselves. */
export const answerWords = {
  de: {
    decide: 'Ja oder Nein sagen Sie auf dieser Seite; sie nur zu öffnen, entscheidet nichts:',
    later: 'Wer mithören darf, wer es getan hat, und wie Sie das ändern:',
  },
  en: {
    decide: 'Say yes or no on this page; merely opening it decides nothing:',
    later: 'Who may listen, who has, and how to change it:',
  },
} as const;
