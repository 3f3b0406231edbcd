import { useMutation } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { ProblemError } from '#web/api/problem-error.ts';

/** Milliseconds between two attempts. */
const retryAfter = 1_000;

/**
 * Closing doors is never given up while the server does not answer.
 * @param onClosed is told which doors were open until now, also when the page has changed meanwhile.
 */
export function useClosing(onClosed?: (conversationIds: readonly string[]) => void) {
  const closing = useMutation(
    api.asking.pause.mutationOptions({
      retry: (_count, error) => error instanceof ProblemError && error.isPassing,
      retryDelay: retryAfter,
      onSuccess: ({ closed }) => onClosed?.(closed),
    }),
  );
  return { ...closing, isNotYetClosed: closing.isPending && closing.failureCount > 0 };
}
