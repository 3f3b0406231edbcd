import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Refusals around recordings. */
export const replayProblems = {
  importIncomplete: declareProblem('import-incomplete', 422, {
    en: { title: 'Some lines were not stored', remedy: 'Correct the listed lines and send them again; what was stored is not doubled.' },
    de: { title: 'Einige Zeilen wurden nicht gespeichert', remedy: 'Berichtigen Sie die genannten Zeilen und senden Sie sie erneut; Gespeichertes wird nicht verdoppelt.' },
  }),
};
