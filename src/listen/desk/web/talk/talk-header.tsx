import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Door } from '#platform/ui/door.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { DoorButton } from '../door/door-button.tsx';
import { doorStanding } from '../door/door-standing.ts';
import { doorWords } from '../door/door-words.ts';
import type { Doors } from '../door/use-doors.ts';
import { useAbout } from '../use-about.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './talk.module.css';

/** Above the talk: who it is, what about, and the door with its key. */
export function TalkHeader({ conversation, doors }: {
  readonly conversation: DeskConversation;
  readonly doors: Doors;
}) {
  const t = useDeskMessages();
  const about = useAbout()(conversation);
  const { customer, channel, can, origin, met } = conversation;
  // Where nobody can hear anyway, a button to close would only puzzle, and one to open would promise what the customer does not want;
  // the key still does it.
  const standing = doorStanding(conversation);
  const isWorthMoving = standing !== 'refused' && (can.resume || standing !== 'alone');
  return (
    <header className={styles.header}>
      <div className={styles.who}>
        <h2 className={styles.name}>{customer}</h2>
        <span className={styles.meta}>{[t.channels[channel] ?? channel, about, met?.place].filter(Boolean).join(' · ')}</span>
        {origin !== 'real' && <Badge>{t.origins[origin]}</Badge>}
      </div>
      <div className={styles.sign}>
        <Door state={conversation.door} />
        <span className={styles.meta}>{doorWords(t, conversation).brief}</span>
      </div>
      <div className={styles.keys}>
        {can.ask && (
          <Button
            variant="primary"
            size="small"
            isPending={doors.isAsking}
            aria-label={t.door.asks(customer)}
            onPress={() => doors.ask(conversation)}
          >
            {t.door.ask}
            <Kbd keys="Alt+A" />
          </Button>
        )}
        {(can.resume || can.pause) && isWorthMoving && (
          <DoorButton size="small" isOpener={can.resume} onPress={() => doors.toggle(conversation)} />
        )}
      </div>
    </header>
  );
}
