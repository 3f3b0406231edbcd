import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { ChairCard } from './chair-card.tsx';
import styles from './chairs-page.module.css';
import { OwnVisitCard } from './own-visit-card.tsx';
import { useShadowingMessages } from './use-shadowing-messages.ts';

/** Chairs are offered and taken by people: looking again every few seconds is often enough. */
const freshness = { refetchInterval: 8_000, staleTime: 0 } as const;

/** Free chairs, my visits, invitations to answer. */
export function ChairsPage() {
  const t = useShadowingMessages().chairs;
  const chairs = useQuery(api.shadowing.chairs.queryOptions({ input: {}, ...freshness }));
  const visits = useQuery(api.shadowing.visits.queryOptions({ input: {}, ...freshness }));
  const problem = chairs.error ?? visits.error;
  // What waits for an answer comes first.
  const mine = (visits.data?.items ?? []).toSorted((a, b) => Number(b.can.agree) - Number(a.can.agree));
  // Where I sit or have asked stands above.
  const others = chairs.data?.items.filter(({ visitId }) => visitId === null);
  return (
    <Page title={t.title} lead={t.lead}>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      {mine.length > 0 && (
        <section className={styles.section} aria-label={t.visits}>
          <h2>{t.visits}</h2>
          <ul role="list" className={styles.cards}>
            {mine.map((visit) => (
              <OwnVisitCard key={visit.id} visit={visit} />
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section} aria-label={t.free}>
        <h2>{t.free}</h2>
        {chairs.isPending && !chairs.error && <Skeleton lines={4} />}
        {others?.length === 0 && (
          <EmptyState picture={<Mark size={96} tone="faint" />} title={t.none}>
            {t.noneSentence}
          </EmptyState>
        )}
        {others && others.length > 0 && (
          <ul role="list" className={styles.cards}>
            {others.map((chair) => (
              <ChairCard key={chair.host.id} chair={chair} />
            ))}
          </ul>
        )}
      </section>
    </Page>
  );
}
