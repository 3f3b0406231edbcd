import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { chooseVoices } from './choose-voices.ts';
import styles from './today-page.module.css';
import { useTodayMessages } from './use-today-messages.ts';
import { Voice } from './voice.tsx';

/** Three of the newest voices the reader may read. Asked anew every minute, and not kept: a quote may be taken back. */
export function VoicesPart() {
  const t = useTodayMessages().voices;
  const found = useQuery(
    api.search.find.queryOptions({ input: { kind: ['quote', 'like', 'thanks'], limit: 20 }, refetchInterval: 60_000, staleTime: 0, gcTime: 0 }),
  );
  const voices = chooseVoices(found.data?.items ?? []);
  return (
    <section className={`${styles.section} ${styles.voices}`} aria-labelledby="voices">
      <div className={styles.head}>
        <h2 id="voices">{voices.length === 3 ? t.title : t.titleFewer}</h2>
        {voices.length > 0 && <LinkButton size="small" variant="plain" href="/evidence">{t.all}</LinkButton>}
      </div>
      {found.error && <ProblemNotice problem={problemOf(found.error)} />}
      {found.isPending && <Skeleton lines={6} />}
      {found.data && voices.length === 0 && <EmptyState title={t.none}>{t.noneSentence}</EmptyState>}
      <ul role="list" className={styles.list}>
        {voices.map((voice) => (
          <Voice key={voice.id} evidence={voice} />
        ))}
      </ul>
    </section>
  );
}
