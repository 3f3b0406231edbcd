import { useMutation } from '@tanstack/react-query';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { usePraiseMessages } from './use-praise-messages.ts';
import { useReadAgain } from './use-read-again.ts';

/** Lets a found thanks go, and brings it back for whoever changes their mind. */
export function useLettingGo() {
  const t = usePraiseMessages();
  const readAgain = useReadAgain();
  const onError = (error: Error) => void showToast({ message: problemOf(error).title });
  const bringBack = useMutation(api.praise.bringBack.mutationOptions({ onSuccess: readAgain, onError }));
  return useMutation(
    api.praise.letGo.mutationOptions({
      async onSuccess(_, place) {
        showToast({ message: t.done.letGo, undo: () => bringBack.mutate(place) });
        await readAgain();
      },
      onError,
    }),
  );
}
