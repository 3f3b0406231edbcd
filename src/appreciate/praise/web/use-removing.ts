import { useMutation } from '@tanstack/react-query';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Praise } from '../contract/praise.ts';
import { usePraiseMessages } from './use-praise-messages.ts';
import { useReadAgain } from './use-read-again.ts';

/** Takes down what was kept, by a press or by taking the keeping back; it can be brought back for an hour. */
export function useRemoving() {
  const t = usePraiseMessages();
  const readAgain = useReadAgain();
  const onError = (error: Error) => void showToast({ message: problemOf(error).title });
  const restore = useMutation(api.praise.restore.mutationOptions({ onSuccess: readAgain, onError }));
  const remove = useMutation(
    api.praise.remove.mutationOptions({
      async onSuccess(_, { id }) {
        showToast({ message: t.done.removed, undo: () => restore.mutate({ id }) });
        await readAgain();
      },
      onError,
    }),
  );
  return {
    isPending: remove.isPending,
    remove: (id: string) => remove.mutate({ id }),
    /** Says that something was kept, and offers to take that back. */
    async kept({ id, where }: Praise) {
      showToast({ message: where === 'private' ? t.done.kept : t.done.keptInside, undo: () => remove.mutate({ id }) });
      await readAgain();
    },
  };
}
