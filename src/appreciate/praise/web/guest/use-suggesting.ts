import { useMutation } from '@tanstack/react-query';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { sharedState } from '../shared-state.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';

/** Turns this guest has shown to the agent, by their keys; no words. */
const shown = sharedState<ReadonlySet<string>>(new Set());

/** Shows the agent a thanks that was heard; the agent decides. */
export function useSuggesting() {
  const t = usePraiseMessages();
  const suggest = useMutation(
    api.praise.suggest.mutationOptions({
      onSuccess(_, { turnKey }) {
        if (turnKey !== undefined) shown.change(new Set([...shown.read(), turnKey]));
        showToast({ message: t.done.suggested });
      },
      onError: (error) => void showToast({ message: problemOf(error).title }),
    }),
  );
  return { suggest, shown: shown.use() };
}
