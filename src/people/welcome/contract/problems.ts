import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Why a door stays shut. */
export const welcomeProblems = {
  alreadyBorn: declareProblem('already-set-up', 409, {
    en: { title: 'This is set up already', remedy: 'Go to the sign-in page.' },
    de: { title: 'Hier ist schon alles eingerichtet', remedy: 'Gehen Sie zur Anmeldung.' },
  }),
  onlyAtHome: declareProblem('only-on-this-machine', 403, {
    en: {
      title: 'The demo company is only open on the machine itself',
      detail: 'Everybody there signs in without a password.',
      remedy: 'Start without HOST and open the address that is printed, on the same machine.',
    },
    de: {
      title: 'Die Demofirma ist nur auf dem Rechner selbst offen',
      detail: 'Dort meldet sich jede und jeder ohne Passwort an.',
      remedy: 'Starten Sie ohne HOST und öffnen Sie auf demselben Rechner die angezeigte Adresse.',
    },
  }),
};
