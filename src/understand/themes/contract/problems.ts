import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Why a change of themes can be refused. */
export const themeProblems = {
  intoItself: declareProblem('theme-into-itself', 409, {
    en: { title: 'A theme cannot go into itself', detail: 'The other one has already gone into this one.', remedy: 'Take it out first, or choose another theme.' },
    de: {
      title: 'Ein Thema kann nicht in sich selbst aufgehen',
      detail: 'Das andere ist schon in diesem aufgegangen.',
      remedy: 'Lösen Sie es zuerst heraus, oder wählen Sie ein anderes Thema.',
    },
  }),
  merged: declareProblem('theme-merged', 409, {
    en: { title: 'This theme has gone into another one', remedy: 'Open that one, or take this one out again.' },
    de: { title: 'Dieses Thema ist in einem anderen aufgegangen', remedy: 'Öffnen Sie das andere, oder lösen Sie dieses wieder heraus.' },
  }),
  unknownEvidence: declareProblem('unknown-evidence', 422, {
    en: { title: 'One of these impressions does not exist any more', remedy: 'Load the list again and choose from it.' },
    de: { title: 'Einen dieser Eindrücke gibt es nicht mehr', remedy: 'Laden Sie die Liste neu und wählen Sie daraus.' },
  }),
};
