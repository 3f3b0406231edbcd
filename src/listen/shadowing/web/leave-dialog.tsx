import { useMutation } from '@tanstack/react-query';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Visit } from '../contract/visit.ts';
import { useShadowingMessages } from './use-shadowing-messages.ts';

/** Asks before the guest gives up the chair, because coming back needs a new yes. */
export function LeaveDialog({ visit, onLeft, onStay }: {
  readonly visit: Visit;
  readonly onLeft: () => void;
  readonly onStay: () => void;
}) {
  const t = useShadowingMessages().visit;
  const end = useMutation(api.shadowing.end.mutationOptions({ onSuccess: onLeft }));
  return (
    <ConfirmDialog
      title={t.leaveTitle}
      confirm={t.leave}
      tone="primary"
      isOpen
      onOpenChange={(isOpen) => isOpen || onStay()}
      onConfirm={() => end.mutate({ visitId: visit.id })}
      isPending={end.isPending}
      problem={end.error && problemOf(end.error)}
    >
      {t.leaveSentence(visit.host.name)}
    </ConfirmDialog>
  );
}
