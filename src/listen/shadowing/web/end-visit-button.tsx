import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';

/** Takes back a request for a chair that nobody has answered yet. */
export function EndVisitButton({ visitId, children }: { readonly visitId: string; readonly children: ReactNode }) {
  const queries = useQueryClient();
  const end = useMutation(
    api.shadowing.end.mutationOptions({ onSettled: () => queries.invalidateQueries({ queryKey: api.shadowing.key() }) }),
  );
  return (
    <>
      <Button isPending={end.isPending} onPress={() => end.mutate({ visitId })}>
        {children}
      </Button>
      {end.error && <ProblemNotice problem={problemOf(end.error)} />}
    </>
  );
}
