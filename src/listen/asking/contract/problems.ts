import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Refusals around asking and answering. */
export const askingProblems = {
  nobodyListens: declareProblem('nobody-listens', 409, {
    en: {
      title: 'There is nothing to ask just now',
      detail: 'Customers are asked only while a guest sits there, once, and not again after a no.',
      remedy: 'Wait until a guest sits down.',
    },
    de: {
      title: 'Gerade gibt es nichts zu fragen',
      detail: 'Gefragt wird nur, solange ein Gast da ist, einmal, und nach einem Nein nicht wieder.',
      remedy: 'Warten Sie, bis ein Gast Platz nimmt.',
    },
  }),
  questionOpen: declareProblem('question-open', 409, {
    en: { title: 'Another question waits for an answer', detail: 'Customers are asked one thing at a time.', remedy: 'Wait for the answer, then ask.' },
    de: { title: 'Eine andere Frage wartet noch auf Antwort', detail: 'Gefragt wird immer nur eines.', remedy: 'Warten Sie die Antwort ab, und fragen Sie dann.' },
  }),
  answeredBefore: declareProblem('answered-before', 409, {
    en: { title: 'The customer has answered this', detail: 'Nobody is asked the same thing twice in a conversation.', remedy: 'Respect the answer; customers can change it themselves.' },
    de: { title: 'Darauf wurde schon geantwortet', detail: 'In einem Gespräch wird niemand zweimal dasselbe gefragt.', remedy: 'Nehmen Sie die Antwort, wie sie ist. Ändern kann sie nur, wer sie gegeben hat.' },
  }),
  neverAsked: declareProblem('never-asked', 409, {
    en: { title: 'You have not been asked about this', detail: 'A yes answers a question in its wording.', remedy: 'Wait until you are asked.' },
    de: { title: 'Danach wurden Sie nicht gefragt', detail: 'Ein Ja antwortet auf eine Frage in ihrem Wortlaut.', remedy: 'Warten Sie, bis Sie gefragt werden.' },
  }),
  inWriting: declareProblem('answered-in-writing', 409, {
    en: { title: 'Here the customer answers in writing', detail: 'Only what is said aloud is written down by the agent.', remedy: 'Wait for the answer in the conversation.' },
    de: { title: 'Hier wird schriftlich geantwortet', detail: 'Nur was gesprochen wird, hält die Servicekraft fest.', remedy: 'Warten Sie auf die Antwort im Gespräch.' },
  }),
  askOver: declareProblem('ask-over', 409, {
    en: { title: 'This question is no longer open', detail: 'Who listens has changed meanwhile.', remedy: 'Answer the newest question.' },
    de: { title: 'Diese Frage ist nicht mehr offen', detail: 'Wer zuhört, hat sich inzwischen geändert.', remedy: 'Beantworten Sie die neueste Frage.' },
  }),
};
