import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Invitation } from '../contract/invitation.ts';
import { useAccessMessages } from './use-access-messages.ts';

/** Withdraws one invitation, after asking. */
export function RevokeInvitation({ invitation }: { readonly invitation: Invitation }) {
  const t = useAccessMessages().invitations;
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const revoke = useMutation(
    api.access.revokeInvitation.mutationOptions({
      onSuccess() {
        void queries.invalidateQueries({ queryKey: api.access.listInvitations.key() });
        showToast({ message: t.revoked });
      },
    }),
  );
  return (
    <>
      <Button size="small" aria-label={t.revokeOne(invitation.name)} onPress={() => setAsking(true)}>{t.revoke}</Button>
      <ConfirmDialog
        title={t.revokeTitle(invitation.name)}
        confirm={t.revoke}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => revoke.mutate({ invitationId: invitation.id })}
        isPending={revoke.isPending}
        problem={revoke.error && problemOf(revoke.error)}
      >
        <p>{t.revokeSentence}</p>
      </ConfirmDialog>
    </>
  );
}
