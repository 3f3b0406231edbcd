import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Refusals around lines. */
export const lineProblems = {
  otherKind: declareProblem('line-of-another-kind', 409, {
    en: { title: 'This line is of another kind', detail: 'The kind of a line stays what it is.', remedy: 'Set up another line.' },
    de: { title: 'Dieser Anschluss ist von anderer Art', detail: 'Die Art eines Anschlusses bleibt, wie sie ist.', remedy: 'Legen Sie einen weiteren an.' },
  }),
};
