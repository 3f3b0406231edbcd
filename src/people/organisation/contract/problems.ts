import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Why a change of the organisation can be refused. */
export const organisationProblems = {
  addressTaken: declareProblem('address-taken', 409, {
    en: { title: 'Somebody here already has this mail address', remedy: 'Look the person up in the list, or use another address.' },
    de: {
      title: 'Diese Mailadresse gehört hier schon jemandem',
      remedy: 'Suchen Sie die Person in der Liste, oder nehmen Sie eine andere Adresse.',
    },
  }),
  circle: declareProblem('circle', 409, {
    en: { title: 'That would go round in a circle', remedy: 'Choose somebody, or a unit, that does not stand below.' },
    de: {
      title: 'Das ergäbe einen Kreis',
      remedy: 'Wählen Sie jemanden oder einen Bereich, der nicht darunter steht.',
    },
  }),
  lastAdmin: declareProblem('last-admin', 409, {
    en: {
      title: 'This is the last person who can administer the system',
      remedy: 'Give the admin role to somebody else first.',
    },
    de: {
      title: 'Das ist die letzte Person, die das System verwalten kann',
      remedy: 'Geben Sie die Rolle Administration zuerst jemand anderem.',
    },
  }),
  stillHere: declareProblem('still-works-here', 409, {
    en: { title: 'This person still works here', remedy: 'Make the person inactive first.' },
    de: { title: 'Diese Person arbeitet noch hier', remedy: 'Legen Sie die Person zuerst still.' },
  }),
  unitInUse: declareProblem('unit-in-use', 409, {
    en: { title: 'Somebody or something still belongs to this unit', remedy: 'Move its people and units elsewhere first.' },
    de: {
      title: 'Zu diesem Bereich gehört noch jemand oder etwas',
      remedy: 'Ordnen Sie zuerst seine Personen und Bereiche anderswo zu.',
    },
  }),
  unitKeyTaken: declareProblem('unit-key-taken', 409, {
    en: { title: 'Another unit already has this short name', remedy: 'Choose another one.' },
    de: { title: 'Ein anderer Bereich heißt schon so', remedy: 'Wählen Sie ein anderes Kürzel.' },
  }),
};
