import { Printer } from 'lucide-react';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { usePosterMessages } from '../use-poster-messages.ts';
import styles from './kept.module.css';
import { PosterCard } from './poster-card.tsx';
import { usePosters } from './use-posters.ts';

/** One's posters, those being drawn included. */
export function PosterList() {
  const t = usePosterMessages();
  const posters = usePosters();
  return (
    <section className={styles.kept} aria-labelledby="kept">
      <h2 id="kept">{t.kept}</h2>
      <p className={styles.quiet}>{t.keptSentence}</p>
      {!posters && <Skeleton lines={3} />}
      {posters?.length === 0 && <EmptyState picture={<Printer size={64} strokeWidth={1.25} />} title={t.none}>{t.noneSentence}</EmptyState>}
      {posters && posters.length > 0 && (
        <ul role="list" className={styles.posters}>
          {posters.map((poster) => (
            <PosterCard key={poster.id} poster={poster} />
          ))}
        </ul>
      )}
    </section>
  );
}
