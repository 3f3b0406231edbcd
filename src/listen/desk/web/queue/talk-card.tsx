import { Door } from '#platform/ui/door.tsx';
import { PressCard } from '#platform/ui/press-card.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { isUnread, type Talk } from '../desk-state.ts';
import { TypingSign } from '../talk/typing-sign.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';
import { LastWords } from './last-words.tsx';
import styles from './queue.module.css';

/** One of the agent's conversations: who, the door, what was said last, and whether it is new. */
export function TalkCard({ talk, isCurrent, onPress }: {
  readonly talk: Talk;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}) {
  const t = useDeskMessages();
  const { conversation, events, number } = talk;
  const last = <LastWords events={events} lang={conversation.language} />;
  return (
    <PressCard
      isCurrent={isCurrent}
      onPress={onPress}
      header={
        <>
          <span className={styles.name}>
            <span className={styles.number}>{number}</span>
            {conversation.customer}
            {isUnread(talk) && (
              <span className={styles.news}>
                <VisuallyHidden>{t.own.unread}</VisuallyHidden>
              </span>
            )}
          </span>
          <Door state={conversation.door} size={16} />
        </>
      }
    >
      {conversation.state === 'wrap-up' && <span className={styles.detail}>{t.own.wrapUp}</span>}
      {talk.typing > 0 ? <TypingSign key={talk.typing} words={t.own.typing} fallback={last} /> : last}
    </PressCard>
  );
}
