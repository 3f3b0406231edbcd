import type { DemoDrive } from './demo-drive.ts';

/** Two weeks of collecting that ended, with the word of thanks of the head of the house, and one week that goes on. */
export const drives: DemoDrive[] = [
  {
    sentence: 'Zwei Wochen lang heben wir Dank auf.',
    from: -18,
    until: -5,
    startedBy: 'ines-vollrath',
    signer: 'almut-kupferloh',
    word:
      'Ich habe alle gelesen, manche zweimal. Am Anfang stand jedes Mal jemand, bei dem etwas nicht ging, und jemand von Ihnen, ' +
      'der zugehört hat, bis es wieder ging. In unseren Zahlen kommt das nicht vor, und doch leben wir davon. Danke.',
  },
  {
    sentence: 'Diese Woche zählt auch der leise Dank.',
    from: -2,
    until: 3,
    startedBy: 'ines-vollrath',
    signer: 'almut-kupferloh',
    word: null,
  },
];
