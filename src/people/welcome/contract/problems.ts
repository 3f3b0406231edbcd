import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Why a door stays shut. */
export const welcomeProblems = {
  alreadyBorn: declareProblem('already-set-up', 409, {
    en: { title: 'This is set up already', remedy: 'Go to the sign-in page.' },
    de: { title: 'Hier ist schon alles eingerichtet', remedy: 'Gehen Sie zur Anmeldung.' },
  }),
  setUpCode: declareProblem('set-up-code-needed', 403, {
    en: {
      title: 'Setting up from here needs the set-up code',
      detail: 'Until somebody has set it up, everybody who reaches this address could be the first.',
      remedy: 'Copy the code from the terminal or the log of the server, where every start prints it, or open the page on the machine itself.',
    },
    de: {
      title: 'Zum Einrichten von hier aus gehört der Einrichtungscode',
      detail: 'Solange nichts eingerichtet ist, könnte jede Person die erste sein, die diese Adresse erreicht.',
      remedy: 'Kopieren Sie den Code aus dem Terminal oder dem Protokoll des Servers, das ihn bei jedem Start zeigt, oder öffnen Sie die Seite auf dem Rechner selbst.',
    },
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
