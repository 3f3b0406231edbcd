import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Armchair } from 'lucide-react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Chair } from '../contract/visit.ts';
import styles from './chairs-page.module.css';
import { useShadowingMessages } from './use-shadowing-messages.ts';

/** A chair beside an agent: who sits there anyway, whether it is free, and the way onto it. */
export function ChairCard({ chair }: { readonly chair: Chair }) {
  const t = useShadowingMessages().chairs;
  const { locale } = useLocale();
  const router = useRouter();
  const queries = useQueryClient();
  const take = useMutation(
    api.shadowing.sitDown.mutationOptions({
      onSuccess: (visit) => router.navigate({ to: '/visits/$visitId', params: { visitId: visit.id } }),
      onError: () => queries.invalidateQueries({ queryKey: api.shadowing.key() }),
    }),
  );
  const { host, unit, state, guests, can } = chair;
  return (
    <Card as="li" header={<Badge tone={state === 'free' ? 'chair' : 'neutral'} icon={<Armchair size={14} />}>{t.states[state]}</Badge>}>
      <div className={styles.who}>
        <span className={styles.name}>{host.name}</span>
        <span className={styles.detail}>{host.function[locale]}</span>
        {unit && <span className={styles.detail}>{unit[locale]}</span>}
        {guests > 0 && <span className={styles.detail}>{t.sitting(guests)}</span>}
      </div>
      {take.error && <ProblemNotice problem={problemOf(take.error)} />}
      <div className={styles.actions}>
        {can.sitDown && (
          <Button
            variant="primary"
            aria-label={t.takeBeside(host.name)}
            isPending={take.isPending || take.isSuccess}
            onPress={() => take.mutate({ hostId: host.id })}
          >
            {t.take}
          </Button>
        )}
        {state === 'free' && !can.sitDown && <span className={styles.detail}>{t.onlyInvited}</span>}
      </div>
    </Card>
  );
}
