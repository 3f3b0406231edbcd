import { Badge } from '#platform/ui/badge.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import styles from './helped-line.module.css';
import type { Moment } from '#platform/i18n/formatters.ts';
import { useTodayMessages } from './use-today-messages.ts';

/** How many people got help today; simulated ones for themselves, and named as such. */
export function HelpedLine({ helped, asOf }: {
  /** Undefined while it is on its way. */
  readonly helped: { real: number | null; simulated: number } | undefined;
  /** When it was counted. */
  readonly asOf: Moment;
}) {
  const t = useTodayMessages();
  const { number, time } = useFormatters();
  if (!helped) return <div className={styles.place} />;
  return (
    <div className={styles.place}>
      {helped.real === null ? (
        <p>{t.helpedFew}</p>
      ) : (
        <p className={styles.helped}>
          <strong className={styles.count}>{number(helped.real)}</strong> {t.helped} <span className={styles.fresh}>{t.asOf(time(asOf))}</span>
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
