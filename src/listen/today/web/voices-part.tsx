import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { chooseThanks } from './choose-thanks.ts';
import { chooseVoices } from './choose-voices.ts';
import { shownForUnit } from './shown-for-unit.ts';
import { ThanksVoice } from './thanks-voice.tsx';
import styles from './today-page.module.css';
import { useTodayMessages } from './use-today-messages.ts';
import { Voice } from './voice.tsx';

/** Thanks the start page looks through for its voices. */
const looksAt = 20;

/**
 * Three voices: the newest thanks that hangs, and where there are fewer, what guests heard, for those who may read it. Asked anew
 * every minute, and not kept: words may be taken back.
 */
export function VoicesPart({ readsEvidence }: { readonly readsEvidence: boolean }) {
  const t = useTodayMessages().voices;
  const fresh = { refetchInterval: 60_000, staleTime: 0, gcTime: 0 };
  const hung = useQuery(api.praise.hung.queryOptions({ input: { limit: looksAt }, ...fresh }));
  const forUnit = useQuery(api.praise.forMyUnit.queryOptions({ input: { limit: shownForUnit }, ...fresh }));
  // Which stand elsewhere is known first, so that none shows here for a moment and goes.
  const isKnown = hung.data !== undefined && !forUnit.isPending;
  const thanks = chooseThanks(isKnown ? hung.data.items : [], new Set(forUnit.data?.items.map(({ id }) => id)));
  const isShort = isKnown && thanks.length < 3;
  const found = useQuery(api.search.find.queryOptions({ input: { kind: ['quote', 'like', 'thanks'], limit: 20 }, ...fresh, enabled: readsEvidence && isShort }));
  const voices = isShort ? chooseVoices(found.data?.items ?? []).slice(0, 3 - thanks.length) : [];
  const shown = thanks.length + voices.length;
  const isComplete = isKnown && (!isShort || !readsEvidence || found.data !== undefined);
  const error = hung.error ?? found.error;
  return (
    <section className={`${styles.section} ${styles.voices}`} aria-labelledby="voices">
      <div className={styles.head}>
        <h2 id="voices">{shown === 3 ? t.title : t.titleFewer}</h2>
        {thanks.length > 0 && <LinkButton size="small" variant="plain" href="/wall">{t.wall}</LinkButton>}
        {thanks.length === 0 && voices.length > 0 && <LinkButton size="small" variant="plain" href="/evidence">{t.all}</LinkButton>}
      </div>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {!isComplete && !error && <Skeleton lines={6} />}
      {isComplete && shown === 0 && <EmptyState title={t.none}>{readsEvidence ? t.noneSentence : t.noneThanks}</EmptyState>}
      <ul role="list" className={styles.list}>
        {thanks.map((each) => (
          <ThanksVoice key={each.id} thanks={each} />
        ))}
        {voices.map((voice) => (
          <Voice key={voice.id} evidence={voice} />
        ))}
      </ul>
    </section>
  );
}
