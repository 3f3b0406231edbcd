import { Button } from '#platform/ui/button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import type { Waiting } from '../../contract/desk-conversation.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './queue.module.css';
import type { Taking } from './use-taking.ts';
import { WaitingCard } from './waiting-card.tsx';

/** Who waits, longest first, and the way to take them. */
export function QueueList({ queue, taking }: {
  /** Null until it is known. */
  readonly queue: readonly Waiting[] | null;
  readonly taking: Taking;
}) {
  const t = useDeskMessages().queue;
  return (
    <section className={styles.section} aria-labelledby="queue">
      <header className={styles.header}>
        <h2 id="queue" className={styles.title}>
          {t.title}
        </h2>
        {queue && queue.length > 0 && <span className={styles.detail}>{t.waiting(queue.length)}</span>}
      </header>
      {taking.problem && <ProblemNotice problem={taking.problem} />}
      {queue === null && <Skeleton lines={4} />}
      {queue?.length === 0 && <p className={styles.detail}>{t.none}</p>}
      {queue && queue.length > 0 && (
        <>
          <Button isPending={taking.isTakingNext} onPress={taking.takeNext}>
            {t.takeNext}
            <Kbd keys="Alt+T" />
          </Button>
          <ul role="list" className={styles.list}>
            {queue.map((waiting) => (
              <li key={waiting.id}>
                <WaitingCard waiting={waiting} onTake={() => taking.take(waiting.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
