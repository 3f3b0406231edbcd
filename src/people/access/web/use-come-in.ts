import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Session } from '#web/session/me.ts';
import { sessionQuery } from '#web/session/session-query.ts';
import type { Me } from '../contract/me.ts';

/** What to do once somebody is signed in: remember who, and go where they wanted to go. */
export function useComeIn(to = '/'): (me: Me) => void {
  const queries = useQueryClient();
  const router = useRouter();
  return (me) => {
    // Nothing that was read before, by nobody or by somebody else, may be shown now.
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, (): Session => ({ kind: 'employee', me }));
    void router.navigate({ href: to, replace: true });
  };
}
