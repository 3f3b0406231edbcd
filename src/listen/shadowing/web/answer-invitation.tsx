import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from '#platform/ui/button.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Visit } from '../contract/visit.ts';
import styles from './chairs-page.module.css';
import { useShadowingMessages } from './use-shadowing-messages.ts';

/** Yes or no to a host's invitation; the no needs no reason and leaves no trace. */
export function AnswerInvitation({ visit }: { readonly visit: Visit }) {
  const t = useShadowingMessages().chairs;
  const router = useRouter();
  const queries = useQueryClient();
  const lookAgain = () => queries.invalidateQueries({ queryKey: api.shadowing.key() });
  const agree = useMutation(
    api.shadowing.agree.mutationOptions({
      onSuccess: ({ id }) => router.navigate({ to: '/visits/$visitId', params: { visitId: id } }),
      onError: lookAgain,
    }),
  );
  const decline = useMutation(api.shadowing.decline.mutationOptions({ onSettled: lookAgain }));
  const problem = agree.error ?? decline.error;
  const input = { visitId: visit.id };
  return (
    <>
      <p className={styles.detail}>{t.invitedDetail}</p>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      <div className={styles.actions}>
        <Button variant="primary" isPending={agree.isPending} onPress={() => agree.mutate(input)}>
          {t.accept}
        </Button>
        <Button isPending={decline.isPending} onPress={() => decline.mutate(input)}>
          {t.decline}
        </Button>
      </div>
    </>
  );
}
