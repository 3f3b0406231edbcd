import { DoorClosed, DoorOpen, Ear } from 'lucide-react';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import type { Proof } from '../../contract/proof.ts';
import styles from './course.module.css';
import type { Course, Run, Station } from './draw-course.ts';
import { StatementItem } from './statement-item.tsx';
import { useProofMessages } from './use-proof-messages.ts';

/** What happened at one number of the conversation, beside the lines that run through it. */
export function StationLine({ station, before, guests, channel }: { readonly station: Station; readonly before: Station | undefined; readonly guests: Course['guests']; readonly channel: Proof['channel'] }) {
  const t = useProofMessages();
  const format = useFormatters();
  const { seq, at, statements, opens, closes, begins, ends, door, lanes } = station;
  const touched = new Set([...begins, ...ends].map(({ guest }) => guest.id));
  return (
    <li className={styles.station}>
      <div className={styles.when}>
        {at && <time dateTime={at}>{format.timeNextTo(at, before?.at ?? at)}</time>}
        <span className={styles.number}>{seq === null ? t.atTheEnd : t.number(seq)}</span>
      </div>
      <div className={styles.lines} aria-hidden="true">
        <Line kind="door" run={door} isMarked={opens !== null || closes} />
        {guests.map(({ id }, lane) => (
          <Line key={id} kind="guest" run={lanes[lane]} isMarked={touched.has(id)} />
        ))}
      </div>
      <div className={styles.events}>
        {closes && <p className={styles.moved}><DoorClosed size={18} />{t.door.closes}</p>}
        {statements.map((statement) => (
          <StatementItem key={statement.n} statement={statement} channel={channel} />
        ))}
        {opens && (
          <p className={styles.moved} data-open="">
            <DoorOpen size={18} />
            {t.door.opens} {t.listeners(opens.listeners)}
          </p>
        )}
        {begins.map((heard) => (
          <HeardItem key={`${heard.guest.id} ${heard.grantSeq}`} heard={heard} />
        ))}
        {ends.map(({ guest, grantSeq }) => (
          <p key={`${guest.id} ${grantSeq}`} className={styles.detail}>{t.heardUntil(guest.name)}</p>
        ))}
      </div>
    </li>
  );
}

function HeardItem({ heard }: { readonly heard: Proof['heard'][number] }) {
  const t = useProofMessages();
  const { locale } = useLocale();
  const { time, timeNextTo } = useFormatters();
  const { guest, messages, seconds, from, until, grantSeq } = heard;
  return (
    <div className={styles.statement}>
      <p className={styles.heard}>
        <Ear size={18} />
        {t.heard(`${guest.name} (${guest.function[locale]})`, messages, seconds)}
      </p>
      <p className={styles.detail}>{t.heardWhen(time(from), timeNextTo(until, from), grantSeq)}</p>
    </div>
  );
}

function Line({ kind, run, isMarked }: { readonly kind: 'door' | 'guest'; readonly run: Run | undefined; readonly isMarked: boolean }) {
  return <span className={styles.run} data-kind={kind} data-above={run?.above || undefined} data-below={run?.below || undefined} data-marked={isMarked || undefined} />;
}
