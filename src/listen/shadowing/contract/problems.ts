import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Refusals around chairs and visits. */
export const shadowingProblems = {
  chairNotFree: declareProblem('chair-not-free', 409, {
    en: { title: 'This chair is not free just now', remedy: 'Choose another one, or come back later.' },
    de: { title: 'Dieser Platz ist gerade nicht frei', remedy: 'Wählen Sie einen anderen oder kommen Sie später wieder.' },
  }),
  superiorNeedsInvitation: declareProblem('superior-needs-invitation', 403, {
    en: {
      title: 'Direct superiors sit down only when they are invited',
      remedy: 'Choose a chair beside somebody else, or let your colleague invite you.',
    },
    de: {
      title: 'Direkte Vorgesetzte nehmen nur auf Einladung Platz',
      remedy: 'Wählen Sie einen Platz bei jemand anderem, oder lassen Sie sich einladen.',
    },
  }),
  ownChair: declareProblem('own-chair', 422, {
    en: { title: 'This is your own chair', remedy: 'Choose a chair beside somebody else.' },
    de: { title: 'Das ist Ihr eigener Platz', remedy: 'Wählen Sie einen Platz bei jemand anderem.' },
  }),
  notAGuest: declareProblem('not-a-guest', 422, {
    en: { title: 'This person cannot be invited', remedy: 'Choose somebody from the list.' },
    de: { title: 'Diese Person kann nicht eingeladen werden', remedy: 'Wählen Sie jemanden aus der Liste.' },
  }),
};
