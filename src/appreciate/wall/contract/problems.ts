import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Refusals around the wall. */
export const wallProblems = {
  tooManyScreens: declareProblem('too-many-screens', 409, {
    en: { title: 'There are 100 screens already', remedy: 'Remove one that is no longer used.' },
    de: { title: 'Es gibt schon 100 Bildschirme', remedy: 'Entfernen Sie einen, der nicht mehr gebraucht wird.' },
  }),
  noOrigin: declareProblem('wall-without-website', 422, {
    en: { title: 'The embed does not say on which website it stands', remedy: 'Name the website, for example https://intranet.example.org.' },
    de: { title: 'Die Einbettung nennt keine Website', remedy: 'Nennen Sie die Website, zum Beispiel https://intranet.example.org.' },
  }),
};
