import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  subject: (organisation) => `Dank der Woche · ${organisation}`,
  hello: (name) => `Guten Tag ${name}`,
  opening: 'Hinter jedem Fall steht ein Mensch. Das haben einige von ihnen gesagt.',
  openingSimulated: 'Das ist eine Vorführung: Die Stimmen unten hat die Simulation erfunden, niemand hat sie gesagt.',
  simulated: 'simuliert',
  forUnit: 'Dank, an dem Sie beteiligt waren',
  forUnitLead: 'Wer diese Worte festgehalten hat, hat Ihren Bereich unter denen genannt, die geholfen haben.',
  word: 'Ein Wort des Dankes',
  toWall: 'Zur Wand',
  throwAwayTitle: 'Bitte löschen',
  throwAway: (days) => `In Ihrem Brief vom ${days} stehen Worte, die inzwischen zurückgenommen wurden. Von allen Wänden sind sie verschwunden; aus Ihrem Postfach können nur Sie sie entfernen.`,
  and: ' und ',
  footer: 'Dieser Brief enthält Worte von Kundinnen und Kunden und ist nur für Sie; bitte geben Sie ihn nicht weiter. Er geht einmal in der Woche an alle, die ihn möchten, und niemand zählt, wer ihn liest.',
  end: 'Wochenbrief abbestellen',
};
