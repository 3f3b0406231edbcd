import { useFormatters } from '#platform/ui/locale.tsx';
import type { Proof } from '../../contract/proof.ts';
import styles from './course.module.css';
import { drawCourse } from './draw-course.ts';
import { StationLine } from './station-line.tsx';
import { useProofMessages } from './use-proof-messages.ts';

/** The conversation from top to bottom: what was asked and answered, when the door stood open, who heard how much. */
export function CoursePicture({ proof }: { readonly proof: Proof }) {
  const t = useProofMessages();
  const { date, dateTime } = useFormatters();
  const { stations, guests } = drawCourse(proof);
  if (stations.length === 0) return null;
  const begun = stations.find(({ at }) => at !== null)?.at;
  return (
    <section className={styles.course} aria-label={t.course}>
      <header className={styles.head}>
        <h2>{t.course}</h2>
        {begun && <p className={styles.detail}>{date(begun)}</p>}
        <p className={styles.legend}>
          <span><span className={styles.sample} data-kind="door" />{t.legend.door}</span>
          {guests.length > 0 && <span><span className={styles.sample} data-kind="guest" />{t.legend.heard}</span>}
        </p>
      </header>
      <ol role="list" className={styles.stations}>
        {stations.map((station, index) => (
          <StationLine key={station.seq ?? `n${station.statements[0]?.n}`} station={station} before={stations[index - 1]} guests={guests} channel={proof.channel} />
        ))}
      </ol>
      {stations.at(-1)?.door.below && <p className={styles.detail}>{t.door.stays}.</p>}
      {proof.readAgain.length > 0 && (
        <>
          <h3>{t.readAgain}</h3>
          <ul>
            {proof.readAgain.map(({ guest, at, messages }) => (
              <li key={`${guest.id} ${at}`}>{t.readAgainBy(guest.name, messages, dateTime(at))}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
