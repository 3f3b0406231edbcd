import { useEffect, useState } from 'react';
import type { ProblemBody } from '#platform/contract/problem.ts';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { WithheldWords } from '#platform/ui/withheld-words.tsx';
import { client } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useWatch } from '#web/live/use-watch.ts';
import type { Evidence, MomentAround } from '../contract/evidence.ts';
import styles from './moment-dialog.module.css';
import { useSearchMessages } from './use-search-messages.ts';

/** The turns around an impression. They live in this dialog's memory and leave with it, or when the customer takes them back. */
export function MomentDialog({ evidence, onClose }: { readonly evidence: Evidence; readonly onClose: () => void }) {
  const t = useSearchMessages().moment;
  const [reading, setReading] = useState(0);
  const [isLost, setLost] = useState(false);
  const again = () => {
    setLost(false);
    setReading((count) => count + 1);
  };
  useWatch('quotes', {}, { onItem: again, onResumed: again, onLost: () => setLost(true) });
  return (
    <Dialog title={t.title} isOpen onOpenChange={(isOpen) => isOpen || onClose()} width="wide">
      {isLost ? <Skeleton lines={6} /> : <Turns key={reading} evidence={evidence} />}
    </Dialog>
  );
}

/** Reads the moment once; whatever makes it read again begins with nothing. */
function Turns({ evidence }: { readonly evidence: Evidence }) {
  const t = useSearchMessages().moment;
  const format = useFormatters();
  const [moment, setMoment] = useState<MomentAround>();
  const [problem, setProblem] = useState<ProblemBody>();
  useEffect(() => {
    const stopped = new AbortController();
    client.search.moment({ id: evidence.id }, { signal: stopped.signal }).then(setMoment, (error: unknown) => {
      if (!stopped.signal.aborted) setProblem(problemOf(error));
    });
    return () => stopped.abort();
  }, [evidence.id]);
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      {!moment && !problem && <Skeleton lines={6} />}
      {moment?.state === 'closed' && <EmptyState picture={<Mark size={72} tone="faint" />} title={t.why[moment.why]} />}
      {moment?.state === 'open' && (
        <>
          <p className={styles.lead}>{t.lead}</p>
          <ol role="list" className={styles.turns}>
            {moment.turns.map((turn) => (
              <li key={turn.key} className={styles.turn} data-by={turn.by} data-here={turn.here || undefined}>
                <span className={styles.speaker}>
                  {turn.by === 'customer' ? t.customer : t.agent} <time dateTime={turn.at}>{format.time(turn.at)}</time>
                  {turn.here && <strong className={styles.here}>{t.here}</strong>}
                </span>
                {turn.by === 'customer' ? (
                  <CustomerWords lang={evidence.about?.language ?? 'de'}>
                    <WithheldWords>{turn.text}</WithheldWords>
                  </CustomerWords>
                ) : (
                  <p lang={evidence.about?.language}>
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
