import { useMutation } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';

/** Ends the session and loads everything anew, so that nothing of the person stays in the memory of this tab. */
export function useSignOut() {
  return useMutation(api.access.endSession.mutationOptions({ onSuccess: () => location.assign('/') }));
}
