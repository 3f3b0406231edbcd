import { CircleAlert, CircleCheck, CircleDashed, CircleOff } from 'lucide-react';
import { Badge, type Tone } from '#platform/ui/badge.tsx';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import { RelativeTime } from '#platform/ui/relative-time.tsx';
import type { Line } from '../contract/line.ts';
import styles from './lines-page.module.css';
import { useLinesMessages } from './use-lines-messages.ts';

const signs = { working: <CircleCheck />, silent: <CircleDashed />, troubled: <CircleAlert />, off: <CircleOff /> };
const tones: Record<Line['condition']['is'], Tone> = { working: 'gain', silent: 'neutral', troubled: 'pain', off: 'neutral' };

/** How a line is doing, in a word. */
export function ConditionBadge({ condition }: { readonly condition: Line['condition'] }) {
  const t = useLinesMessages().condition;
  return <Badge tone={tones[condition.is]} icon={signs[condition.is]}>{t[condition.is]}</Badge>;
}

/** The same in sentences: since when, what was heard last, what is wrong. */
export function ConditionSentences({ condition }: { readonly condition: Line['condition'] }) {
  const t = useLinesMessages().condition;
  const { locale } = useLocale();
  const format = useFormatters();
  const { connectedSince, heardAt, trouble, troubleAt } = condition;
  return (
    <>
      {condition.is === 'troubled' && trouble && (
        <p className={styles.trouble}>
          {trouble[locale]} {troubleAt && <span className={styles.quiet}>({t.since} {format.dateTime(troubleAt)})</span>}
        </p>
      )}
      {condition.is === 'working' && connectedSince && <p className={styles.quiet}>{t.connected(format.dateTime(connectedSince))}</p>}
      {heardAt && <p className={styles.quiet}>{t.heard} <RelativeTime at={heardAt} /></p>}
    </>
  );
}
