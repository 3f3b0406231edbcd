import type { Talk } from '../desk-state.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './queue.module.css';
import { TalkCard } from './talk-card.tsx';

/** The conversations the agent serves, each with its door. */
export function TalkList({ talks, selected, onSelect }: {
  readonly talks: readonly Talk[];
  readonly selected: string | null;
  readonly onSelect: (conversationId: string) => void;
}) {
  const t = useDeskMessages().own;
  if (talks.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="own-talks">
      <h2 id="own-talks" className={styles.title}>
        {t.title}
      </h2>
      <ul role="list" className={styles.list}>
        {talks.map((talk) => (
          <li key={talk.conversation.id}>
            <TalkCard
              talk={talk}
              isCurrent={talk.conversation.id === selected}
              onPress={() => onSelect(talk.conversation.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
