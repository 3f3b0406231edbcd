import { Badge } from '#platform/ui/badge.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import styles from './helped-line.module.css';
import { useTodayMessages } from './use-today-messages.ts';

/** How many people got help today; simulated ones for themselves, and named as such. */
export function HelpedLine({ helped }: {
  /** Undefined while it is on its way. */
  readonly helped: { real: number | null; simulated: number } | undefined;
}) {
  const t = useTodayMessages();
  const { number } = useFormatters();
  if (!helped) return <div className={styles.place} />;
  return (
    <div className={styles.place}>
      {helped.real === null ? (
        <p>{t.helpedFew}</p>
      ) : (
        <p className={styles.helped}>
          <strong className={styles.count}>{number(helped.real)}</strong> {t.helped}
        </p>
      )}
      {helped.simulated > 0 && (
        <p className={styles.simulated}>
          <Badge>{t.simulatedBadge}</Badge> {t.simulated(helped.simulated)}
        </p>
      )}
    </div>
  );
}
