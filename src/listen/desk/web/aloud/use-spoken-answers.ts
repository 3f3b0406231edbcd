import { useMutation } from '@tanstack/react-query';
import type { ProblemBody } from '#platform/contract/problem.ts';
import { api } from '#web/api/client.ts';
import { ProblemError } from '#web/api/problem-error.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Purpose } from '#listen/conversations/contract/events.ts';
import type { DeskConversation } from '../../contract/desk-conversation.ts';

/** What customers say aloud about being heard, written down by the agent. */
export interface SpokenAnswers {
  /** Writes an answer to the open question down: these purposes were agreed to, the others refused. */
  record(conversation: DeskConversation, granted: readonly Purpose[]): void;
  /** Writes down that the customer no longer agrees. Tried until the server has answered. */
  takeBack(conversation: DeskConversation): void;
  isRecording: boolean;
  problem: ProblemBody | null;
}

/**
 * Writing down what was said aloud.
 * @param home back to where the agent's hands are: the button that was pressed leaves with the question.
 */
export function useSpokenAnswers(home: () => void): SpokenAnswers {
  const record = useMutation(
    api.asking.record.mutationOptions({
      onSuccess() {
        const focused = document.activeElement;
        if (focused === document.body || focused?.closest('[data-asks]')) home();
      },
    }),
  );
  const takeBack = useMutation(
    api.asking.takeBack.mutationOptions({ retry: (_count, error) => error instanceof ProblemError && error.isPassing, retryDelay: 1_000 }),
  );
  const error = record.error ?? takeBack.error;
  return {
    record({ id, question }, granted) {
      if (question && !record.isPending) record.mutate({ conversationId: id, askId: question.askId, granted: [...granted] });
    },
    takeBack: ({ id }) => takeBack.mutate({ conversationId: id }),
    isRecording: record.isPending,
    problem: error ? problemOf(error) : null,
  };
}
