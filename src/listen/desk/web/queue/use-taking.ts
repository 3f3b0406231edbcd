import { useMutation } from '@tanstack/react-query';
import type { ProblemBody } from '#platform/contract/problem.ts';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { useDeskMessages } from '../use-desk-messages.ts';

/** Taking somebody from the queue. */
export interface Taking {
  take(conversationId: string): void;
  takeNext(): void;
  isTakingNext: boolean;
  problem: ProblemBody | null;
}

/** @param onTaken called with the conversation that is now the agent's. */
export function useTaking(onTaken: (conversation: DeskConversation) => void): Taking {
  const t = useDeskMessages().queue;
  const take = useMutation(api.desk.take.mutationOptions({ onSuccess: onTaken }));
  const takeNext = useMutation(
    api.desk.takeNext.mutationOptions({
      onSuccess: ({ conversation }) => (conversation ? onTaken(conversation) : void showToast({ message: t.nobody })),
    }),
  );
  const error = take.error ?? takeNext.error;
  return {
    take(conversationId) {
      takeNext.reset();
      take.mutate({ conversationId });
    },
    takeNext() {
      take.reset();
      if (!takeNext.isPending) takeNext.mutate({});
    },
    isTakingNext: takeNext.isPending,
    problem: error ? problemOf(error) : null,
  };
}
