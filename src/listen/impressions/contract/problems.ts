import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Why an impression can be refused. */
export const impressionProblems = {
  borrowedWords: declareProblem('borrowed-words', 422, {
    en: {
      title: 'These are the words of the conversation',
      detail: 'Six words in a row stay in the conversation unless a customer said them and agreed to be quoted.',
      remedy: 'Say it in your own words. The marked words are the ones to change.',
    },
    de: {
      title: 'Das ist der Wortlaut des Gesprächs',
      detail: 'Sechs Wörter in Folge bleiben im Gespräch, außer jemand von der Kundenseite hat sie gesagt und dem Zitieren zugestimmt.',
      remedy: 'Sagen Sie es mit Ihren eigenen Worten. Um die genannten Wörter geht es.',
    },
  }),
  notQuotable: declareProblem('not-quotable', 422, {
    en: {
      title: 'These words cannot be quoted',
      detail: 'Quoting needs the customer’s agreement, and it covers the customer’s own words only.',
      remedy: 'Write down in your own words what you heard.',
    },
    de: {
      title: 'Diese Worte können nicht zitiert werden',
      detail: 'Zitiert wird nur mit Zustimmung der Kundin oder des Kunden, und nur deren eigene Worte.',
      remedy: 'Schreiben Sie mit Ihren Worten auf, was Sie gehört haben.',
    },
  }),
  oneQuote: declareProblem('one-quote', 422, {
    en: {
      title: 'This would be a second quote',
      detail: 'An impression holds one quote, and these words stand elsewhere in the conversation.',
      remedy: 'Say them in your own words, or write down a second impression.',
    },
    de: {
      title: 'Das wäre ein zweites Zitat',
      detail: 'Ein Eindruck fasst ein Zitat, und diese Wörter stehen an anderer Stelle im Gespräch.',
      remedy: 'Sagen Sie es mit Ihren Worten, oder schreiben Sie einen zweiten Eindruck auf.',
    },
  }),
  notInTheTurn: declareProblem('not-in-the-turn', 422, {
    en: {
      title: 'It was not said in these words',
      detail: 'A quote stands in the conversation exactly as it is written down.',
      remedy: 'Select the words in the conversation, or leave the quotation mark away.',
    },
    de: {
      title: 'Wörtlich ist das so nicht gefallen',
      detail: 'Ein Zitat steht im Gespräch genau so, wie es notiert wird.',
      remedy: 'Markieren Sie die Wörter im Gespräch, oder lassen Sie das Anführungszeichen weg.',
    },
  }),
  unheard: declareProblem('moment-unheard', 422, {
    en: { title: 'This visit did not hear that moment', remedy: 'Leave the moment away; the impression then belongs to the visit.' },
    de: {
      title: 'Diesen Moment hat die Hospitation nicht gehört',
      remedy: 'Lassen Sie den Moment weg; der Eindruck gehört dann zur Hospitation.',
    },
  }),
  empty: declareProblem('nothing-written', 422, {
    en: { title: 'There is nothing written yet', remedy: 'Write down what you heard, or select words to quote.' },
    de: { title: 'Es steht noch nichts da', remedy: 'Schreiben Sie auf, was Sie gehört haben, oder markieren Sie Wörter zum Zitieren.' },
  }),
  idTaken: declareProblem('id-taken', 409, {
    en: { title: 'This id belongs to something else', remedy: 'Make a fresh one and send it again.' },
    de: { title: 'Diese Kennung gehört zu etwas anderem', remedy: 'Erzeugen Sie eine neue und senden Sie erneut.' },
  }),
  tooLate: declareProblem('too-late-to-restore', 410, {
    en: { title: 'This impression is gone', detail: 'It could be brought back for an hour.', remedy: 'Write it down again.' },
    de: { title: 'Dieser Eindruck ist weg', detail: 'Eine Stunde lang ließ er sich zurückholen.', remedy: 'Schreiben Sie ihn neu auf.' },
  }),
};
