import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useKeyMessages } from './use-key-messages.ts';

/** Asks before a new key of the house takes the place of the one that signs. */
export function MakeKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useKeyMessages();
  const queries = useQueryClient();
  const make = useMutation(
    api.vcon.makeKey.mutationOptions({
      onSuccess() {
        void queries.invalidateQueries({ queryKey: api.vcon.key() });
        showToast({ message: t.made });
        onClose();
      },
    }),
  );
  return (
    <ConfirmDialog
      title={t.makeTitle}
      confirm={t.make}
      tone="primary"
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      onConfirm={() => make.mutate({})}
      isPending={make.isPending}
      problem={make.error && problemOf(make.error)}
    >
      <p>{t.makeSentence}</p>
    </ConfirmDialog>
  );
}
