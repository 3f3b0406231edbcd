import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Refusals around the works council's say. */
export const privacyProblems = {
  locked: declareProblem('settings-locked', 409, {
    en: { title: 'These settings are locked under a works agreement', remedy: 'Propose the change; it takes effect once a second person has approved it.' },
    de: {
      title: 'Diese Einstellungen sind durch eine Betriebsvereinbarung gesperrt',
      remedy: 'Schlagen Sie die Änderung vor; sie gilt, sobald eine zweite Person zugestimmt hat.',
    },
  }),
  notLocked: declareProblem('settings-not-locked', 409, {
    en: { title: 'These settings are not locked', remedy: 'Change them directly in the organisation’s settings.' },
    de: { title: 'Diese Einstellungen sind nicht gesperrt', remedy: 'Ändern Sie sie direkt in den Einstellungen der Organisation.' },
  }),
  secondPair: declareProblem('second-pair-of-eyes', 403, {
    en: { title: 'Somebody else has to decide this', remedy: 'One of the two belongs to the works council, and nobody approves their own proposal.' },
    de: { title: 'Darüber muss jemand anderes entscheiden', remedy: 'Eine der beiden Personen gehört zum Betriebsrat, und niemand stimmt dem eigenen Vorschlag zu.' },
  }),
};
