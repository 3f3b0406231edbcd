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
        focusBeside(document.activeElement);
        showToast({ message: t.note.removed, undo: () => restore.mutate({ id }) });
        await reread();
      },
    }),
  );
}

/** Whoever deletes goes on at the next one; the button that had the focus leaves with the impression. */
function focusBeside(button: Element | null): void {
  const card = button?.closest('li');
  const next = (card?.nextElementSibling ?? card?.previousElementSibling)?.querySelector<HTMLElement>('button');
  if (button?.closest('li, article')) (next ?? document.getElementById('main'))?.focus({ preventScroll: !next });
}
