import { useFormatters } from '#platform/ui/locale.tsx';
import type { AccessEntry } from '../../contract/access-entry.ts';
import { EntryLine } from './entry-line.tsx';
import styles from './entry-list.module.css';

/** Lines of the log, day by day. */
export function EntryList({ entries, mayProve = false, isForHost = false }: {
  readonly entries: readonly AccessEntry[];
  /** Whether lines lead to the proof of their conversation. */
  readonly mayProve?: boolean;
  /** Whether the reader is the agent all of them are about, who is spoken to instead of named. */
  readonly isForHost?: boolean;
}) {
  const { date } = useFormatters();
  const days = Map.groupBy(entries, (entry) => date(entry.from));
  return (
    <div className={styles.days}>
      {[...days].map(([day, lines]) => (
        <section key={day} className={styles.day}>
          <h2 className={styles.heading}>{day}</h2>
          <ul role="list" className={styles.lines} aria-label={day}>
            {lines.map((entry) => (
              <EntryLine key={entry.id} entry={entry} mayProve={mayProve} isForHost={isForHost} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
