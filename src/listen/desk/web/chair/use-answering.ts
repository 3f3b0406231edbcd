import { useMutation } from '@tanstack/react-query';
import type { Visit } from '#listen/shadowing/contract/visit.ts';
import type { ProblemBody } from '#platform/contract/problem.ts';
import { api } from '#web/api/client.ts';
import { notSettled } from './not-settled.ts';

/** Yes or no to guests who ask. */
export interface Answering {
  yes(visit: Visit): void;
  no(visit: Visit): void;
  /** The visit that was agreed to and has not begun yet. */
  pending: string | null;
  problem: ProblemBody | null;
}

/** What answers guests; the chair itself tells when it has happened. */
export function useAnswering(): Answering {
  const agree = useMutation(api.shadowing.agree.mutationOptions());
  const decline = useMutation(api.shadowing.decline.mutationOptions());
  return {
    yes: ({ id }) => agree.mutate({ visitId: id }),
    no: ({ id }) => decline.mutate({ visitId: id }),
    pending: agree.isPending ? agree.variables.visitId : null,
    problem: notSettled(agree.error ?? decline.error),
  };
}
