import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';

/** Leaves for the organisation's provider, to come back signed in. */
export function ProviderButton({ to, variant = 'quiet', children }: {
  /** Where to go afterwards. */
  readonly to: string;
  readonly variant?: 'primary' | 'quiet';
  readonly children: ReactNode;
}) {
  const start = useMutation(api.access.startProviderSignIn.mutationOptions({ onSuccess: ({ url }) => location.assign(url) }));
  return (
    <>
      {start.error && <ProblemNotice problem={problemOf(start.error)} />}
      <Button variant={variant} icon={<KeyRound />} isPending={start.isPending} onPress={() => start.mutate({ returnTo: to })}>
        {children}
      </Button>
    </>
  );
}
