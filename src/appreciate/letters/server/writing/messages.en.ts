import { plural } from '#platform/i18n/plural.ts';

/** Words of the weekly letter. */
export const en = {
  subject: (organisation: string) => `Thanks of the week · ${organisation}`,
  hello: (name: string) => `Hello ${name}`,
  opening: 'Behind every case stands a person. This is what some of them said.',
  openingSimulated: 'This is a demo: the voices below were made up by the simulation, nobody said them.',
  simulated: 'simulated',
  forUnit: 'Thanks you had a part in',
  forUnitLead: 'Whoever kept these words named your unit among those who helped.',
  word: 'A word of thanks',
  toWall: 'To the wall',
  throwAwayTitle: 'Please delete',
  throwAway: (days: string, letters: number) => `In your ${plural('en', letters, { one: 'letter', other: 'letters' })} of ${days} stand words that somebody has taken back since. They are gone from every wall; from your mailbox only you can remove them.`,
  footer: 'This letter holds words of customers and is meant for you alone; please do not pass it on. It goes to everybody who wants it, once a week, and nobody counts who reads it.',
  end: 'End the weekly letter',
};
