import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { PressCard } from '#platform/ui/press-card.tsx';
import { RelativeTime } from '#platform/ui/relative-time.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import type { Waiting } from '../../contract/desk-conversation.ts';
import { useAbout } from '../use-about.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './queue.module.css';

/** Somebody who waits; pressing the card takes them. However long they wait, it is said in the same calm grey. */
export function WaitingCard({ waiting, onTake }: { readonly waiting: Waiting; readonly onTake: () => void }) {
  const t = useDeskMessages();
  const about = useAbout()(waiting);
  const channel = t.channels[waiting.channel] ?? waiting.channel;
  return (
    <PressCard
      onPress={onTake}
      header={
        <>
          <span className={styles.name}>
            <VisuallyHidden>{t.queue.take(waiting.customer)}</VisuallyHidden>
            <span aria-hidden="true">{waiting.customer}</span>
          </span>
          <span className={styles.detail}>
            <VisuallyHidden>{t.queue.since} </VisuallyHidden>
            <RelativeTime at={waiting.waitingSince} as="stretch" />
          </span>
        </>
      }
    >
      <span className={styles.detail}>{[channel, about].filter(Boolean).join(' · ')}</span>
      {waiting.firstWords && (
        <span className={styles.words}>
          <CustomerWords lang={waiting.language} isInline>
            {waiting.firstWords}
          </CustomerWords>
        </span>
      )}
    </PressCard>
  );
}
