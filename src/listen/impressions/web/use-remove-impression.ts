import { useMutation, useQueryClient } from '@tanstack/react-query';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { useImpressionMessages } from './use-impression-messages.ts';

/** Deletes an impression at once and offers to bring it back. */
export function useRemoveImpression() {
  const t = useImpressionMessages();
  const queries = useQueryClient();
  const reread = () =>
    Promise.all([queries.invalidateQueries({ queryKey: api.impressions.key() }), queries.invalidateQueries({ queryKey: api.search.key() })]);
  const restore = useMutation(api.impressions.restore.mutationOptions({ onSuccess: reread }));
  return useMutation(
    api.impressions.remove.mutationOptions({
      async onSuccess(_, { id }) {
        showToast({ message: t.note.removed, undo: () => restore.mutate({ id }) });
        await reread();
      },
    }),
  );
}
