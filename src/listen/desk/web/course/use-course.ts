import { useMutation } from '@tanstack/react-query';
import type { ProblemBody } from '#platform/contract/problem.ts';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { useDeskMessages } from '../use-desk-messages.ts';

/** What happens with a conversation besides talking. */
export interface Course {
  release(conversation: DeskConversation): void;
  wrapUp(conversation: DeskConversation): void;
  isReleasing: boolean;
  isWrappingUp: boolean;
  problem: ProblemBody | null;
}

/**
 * Back to the queue, and to wrap-up. Putting somebody back can be undone while nobody else has taken them; ending a
 * talk takes no word away, so neither asks first.
 * @param onTaken called when putting back was undone.
 * @param onLeft called when a conversation is back in the queue.
 */
export function useCourse({ onTaken, onLeft }: {
  onTaken: (conversation: DeskConversation) => void;
  onLeft: (conversationId: string) => void;
}): Course {
  const t = useDeskMessages().course;
  const takeAgain = useMutation(api.desk.take.mutationOptions({ onSuccess: onTaken }));
  const release = useMutation(api.desk.release.mutationOptions());
  const wrapUp = useMutation(api.desk.wrapUp.mutationOptions());
  const error = release.error ?? wrapUp.error ?? takeAgain.error;
  return {
    release({ id, customer }) {
      if (release.isPending) return;
      takeAgain.reset();
      const undo = () => takeAgain.mutate({ conversationId: id });
      const onSuccess = () => {
        onLeft(id);
        showToast({ message: t.released(customer), undo });
      };
      release.mutate({ conversationId: id }, { onSuccess });
    },
    wrapUp({ id }) {
      if (!wrapUp.isPending) wrapUp.mutate({ conversationId: id });
    },
    isReleasing: release.isPending,
    isWrappingUp: wrapUp.isPending,
    problem: error ? problemOf(error) : null,
  };
}
