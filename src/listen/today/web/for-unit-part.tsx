import { useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { shownForUnit } from './shown-for-unit.ts';
import { ThanksVoice } from './thanks-voice.tsx';
import styles from './today-page.module.css';
import { useTodayMessages } from './use-today-messages.ts';

/** The newest thanks the reader’s unit had a part in, as far as it hangs now; nothing where there is none. */
export function ForUnitPart() {
  const t = useTodayMessages().thanks;
  const { data } = useQuery(api.praise.forMyUnit.queryOptions({ input: { limit: shownForUnit }, refetchInterval: 60_000, staleTime: 0, gcTime: 0 }));
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="for-unit">
      <h2 id="for-unit">{t.forUnit}</h2>
      <ul role="list" className={styles.themes}>
        {data.items.map((thanks) => (
          <ThanksVoice key={thanks.id} thanks={thanks} size="medium" />
        ))}
      </ul>
    </section>
  );
}
