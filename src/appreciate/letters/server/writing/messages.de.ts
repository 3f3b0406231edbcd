import { plural } from '#platform/i18n/plural.ts';
import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  subject: (organisation) => `Dank der Woche · ${organisation}`,
  hello: (name) => `Guten Tag ${name}`,
  // German goes on in lower case after the comma of a salutation.
  opening: 'hinter jedem Fall steht ein Mensch. Das haben einige von ihnen gesagt.',
  openingSimulated: 'das ist eine Vorführung: Die Stimmen unten hat die Simulation erfunden, niemand hat sie gesagt.',
  simulated: 'simuliert',
  forUnit: 'Dank, an dem Sie beteiligt waren',
  forUnitLead: 'Wer diese Worte festgehalten hat, hat Ihren Bereich unter denen genannt, die geholfen haben.',
  word: 'Ein Wort des Dankes',
  toWall: 'Zur Wand',
  throwAwayTitle: 'Bitte löschen',
  throwAway: (days, letters) => `${plural('de', letters, { one: 'In Ihrem Brief', other: 'In Ihren Briefen' })} vom ${days} stehen Worte, die inzwischen zurückgenommen wurden. Von allen Wänden sind sie verschwunden; aus Ihrem Postfach können nur Sie sie entfernen.`,
  footer: 'Dieser Brief enthält Worte von Kundinnen und Kunden und ist nur für Sie; bitte geben Sie ihn nicht weiter. Er geht einmal in der Woche an alle, die ihn möchten, und niemand zählt, wer ihn liest.',
  end: 'Wochenbrief abbestellen',
};
