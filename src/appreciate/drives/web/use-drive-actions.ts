import { useMutation, useQueryClient } from '@tanstack/react-query';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useDriveMessages } from './use-drive-messages.ts';

/** What can be done with a drive by one press, with a way back where there is one. */
export function useDriveActions() {
  const t = useDriveMessages();
  const queries = useQueryClient();
  const readAgain = () => queries.invalidateQueries({ queryKey: api.drives.key() });
  const onError = (error: Error) => void showToast({ message: problemOf(error).title });
  const done = (message: string, undo?: () => void) => {
    showToast({ message, ...(undo && { undo }) });
    return readAgain();
  };
  const resume = useMutation(api.drives.resume.mutationOptions({ onSuccess: () => done(t.actions.resumed), onError }));
  const end = useMutation(api.drives.end.mutationOptions({ onSuccess: (_, { id }) => done(t.actions.ended, () => resume.mutate({ id })), onError }));
  const remind = useMutation(api.drives.remind.mutationOptions({ onSuccess: () => done(t.actions.reminded), onError }));
  const bringBack = useMutation(api.drives.bringBack.mutationOptions({ onSuccess: readAgain, onError }));
  const putAway = useMutation(api.drives.putAway.mutationOptions({ onSuccess: (_, { id }) => done(t.notice.isPutAway, () => bringBack.mutate({ id })), onError }));
  return { readAgain, resume, end, remind, putAway };
}
