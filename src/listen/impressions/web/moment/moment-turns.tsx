import { useEffect, useState } from 'react';
import type { Locale } from '#platform/i18n/locale.ts';
import type { ProblemBody } from '#platform/contract/problem.ts';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useFormatters, useMessages } from '#platform/ui/locale.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { WithheldWords } from '#platform/ui/withheld-words.tsx';
import { problemOf } from '#web/api/problem-of.ts';
import { useWatch } from '#web/live/use-watch.ts';
import type { MomentAround, MomentClosed } from '../../contract/moment-around.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import styles from './moment-turns.module.css';

/** What a moment belongs to, and how it is read. */
interface MomentProps {
  readonly id: string;
  /** Asks the API; the same function every time. */
  readonly read: (id: string, signal: AbortSignal) => Promise<MomentAround>;
  readonly language: Locale;
  /** What stands beside the turn it is about, and where nothing can be read. */
  readonly words: { readonly here: string; readonly why: Readonly<Record<MomentClosed, string>> };
}

/** The turns around a moment. They live in this component’s memory and leave with it, or when the customer takes them back. */
export function MomentTurns(props: MomentProps) {
  const [reading, setReading] = useState(0);
  const [isLost, setLost] = useState(false);
  const again = () => {
    setLost(false);
    setReading((count) => count + 1);
  };
  useWatch('quotes', {}, { onItem: again, onResumed: again, onLost: () => setLost(true) });
  return isLost ? <Skeleton lines={6} /> : <Turns key={`${props.id} ${reading}`} {...props} />;
}

/** Reads the moment once; whatever makes it read again begins with nothing. */
function Turns({ id, read, language, words }: MomentProps) {
  const t = useMessages({ en, de });
  const format = useFormatters();
  const [moment, setMoment] = useState<MomentAround>();
  const [problem, setProblem] = useState<ProblemBody>();
  useEffect(() => {
    const stopped = new AbortController();
    read(id, stopped.signal).then(setMoment, (error: unknown) => {
      if (!stopped.signal.aborted) setProblem(problemOf(error));
    });
    return () => stopped.abort();
  }, [id, read]);
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      {!moment && !problem && <Skeleton lines={6} />}
      {moment?.state === 'closed' && <EmptyState picture={<Mark size={72} tone="faint" />} title={words.why[moment.why]} />}
      {moment?.state === 'open' && (
        <>
          <p className={styles.lead}>{t.lead}</p>
          <ol role="list" className={styles.turns}>
            {moment.turns.map((turn) => (
              <li key={turn.key} className={styles.turn} data-by={turn.by} data-here={turn.here || undefined}>
                <span className={styles.speaker}>
                  {turn.by === 'customer' ? t.customer : t.agent} <time dateTime={turn.at}>{format.time(turn.at)}</time>
                  {turn.here && <strong className={styles.here}>{words.here}</strong>}
                </span>
                {turn.by === 'customer' ? (
                  <CustomerWords lang={language}>
                    <WithheldWords>{turn.text}</WithheldWords>
                  </CustomerWords>
                ) : (
                  <p lang={language}>
                    <WithheldWords>{turn.text}</WithheldWords>
                  </p>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
