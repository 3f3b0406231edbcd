import { Door } from '#platform/ui/door.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useMessages } from '#platform/ui/locale.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import styles from './before-the-door.module.css';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/**
 * What somebody sees who may not hear: the chair, the door and a calm sentence. Nothing of the conversation is in it, not
 * even its length.
 */
export function BeforeTheDoor({ door, host, wasOpen = false }: {
  readonly door: 'closed' | 'asked';
  /** Name of the agent whose conversation it is. */
  readonly host: string;
  /** The door stood open earlier in this visit. */
  readonly wasOpen?: boolean;
}) {
  const t = useMessages({ en, de });
  const words = door === 'asked' ? t.asked : wasOpen ? t.closedAgain : t.closed;
  return (
    <EmptyState
      picture={
        <div className={styles.picture}>
          <Mark size={120} tone={door === 'asked' ? 'chair' : 'faint'} />
          <Door state={door} size={24} announces />
        </div>
      }
      title={words.title}
    >
      {typeof words.sentence === 'function' ? words.sentence(host) : words.sentence}
    </EmptyState>
  );
}
