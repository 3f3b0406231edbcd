import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Refusals around wordings. */
export const consentProblems = {
  whoIsMissing: declareProblem('who-is-missing', 422, {
    en: { title: 'The question must say who would listen', remedy: 'Write {who} where number and functions belong.' },
    de: { title: 'Die Frage muss sagen, wer zuhören würde', remedy: 'Schreiben Sie {who} an die Stelle, an der Anzahl und Funktionen stehen sollen.' },
  }),
};
