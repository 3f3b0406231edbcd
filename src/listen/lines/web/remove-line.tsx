import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Line } from '../contract/line.ts';
import { useLinesMessages } from './use-lines-messages.ts';

/** Removes a line, after asking. */
export function RemoveLine({ line }: { readonly line: Line }) {
  const t = useLinesMessages();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation(
    api.lines.remove.mutationOptions({
      async onSuccess() {
        showToast({ message: t.removed });
        await navigate({ to: '/lines' });
        void queries.invalidateQueries({ queryKey: api.lines.key() });
      },
    }),
  );
  return (
    <>
      <Button variant="danger" onPress={() => setAsking(true)}>{t.remove}</Button>
      <ConfirmDialog
        title={t.removeTitle(line.name)}
        confirm={t.remove}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => remove.mutate({ lineId: line.id })}
        isPending={remove.isPending}
        problem={remove.error && problemOf(remove.error)}
      >
        <p>{t.removeSentence}</p>
      </ConfirmDialog>
    </>
  );
}
