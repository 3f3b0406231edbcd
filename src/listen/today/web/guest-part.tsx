import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { ChairCard } from '#listen/shadowing/web/chair-card.tsx';
import { OwnVisitCard } from '#listen/shadowing/web/own-visit-card.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './today-page.module.css';
import { useTodayMessages } from './use-today-messages.ts';

/** As on the page of all chairs. */
const freshness = { refetchInterval: 8_000, staleTime: 0 } as const;
const shown = 3;

/** For a guest: the visit that runs or waits, and the first of the free chairs. */
export function GuestPart() {
  const t = useTodayMessages().chairs;
  const chairs = useQuery(api.shadowing.chairs.queryOptions({ input: {}, ...freshness }));
  const visits = useQuery(api.shadowing.visits.queryOptions({ input: {}, ...freshness }));
  const problem = chairs.error ?? visits.error;
  const free = chairs.data?.items.filter(({ state, visitId }) => state === 'free' && visitId === null);
  return (
    <>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      {visits.data && visits.data.items.length > 0 && (
        <section className={styles.section} aria-labelledby="own-visits">
          <h2 id="own-visits">{t.own}</h2>
          <ul role="list" className={styles.cards}>
            {visits.data.items.map((visit) => (
              <OwnVisitCard key={visit.id} visit={visit} />
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section} aria-labelledby="free-chairs">
        <div className={styles.head}>
          <h2 id="free-chairs">{t.title}</h2>
          <LinkButton size="small" variant="plain" href="/chairs">{t.all}</LinkButton>
        </div>
        {chairs.isPending && !problem && <Skeleton lines={3} />}
        {free?.length === 0 && <p className={styles.soft}>{t.none}</p>}
        {free && free.length > 0 && (
          <ul role="list" className={styles.cards}>
            {free.slice(0, shown).map((chair) => (
              <ChairCard key={chair.host.id} chair={chair} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
