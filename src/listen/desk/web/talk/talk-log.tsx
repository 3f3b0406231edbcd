import { ArrowDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { useFollowEnd } from '#platform/ui/use-follow-end.ts';
import { useNow } from '#platform/ui/use-now.ts';
import type { Errand, Outbox } from '../answer/outbox.ts';
import { PendingLine } from '../answer/pending-line.tsx';
import type { Talk } from '../desk-state.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import { NoteLine } from './note-line.tsx';
import styles from './talk.module.css';
import { TurnLine } from './turn-line.tsx';
import { TypingSign } from './typing-sign.tsx';

/** What was said, what happened at the door, and what is still on its way. */
export function TalkLog({ talk, onItsWay, outbox, onTakeBack }: {
  readonly talk: Talk;
  readonly onItsWay: readonly Errand[];
  readonly outbox: Outbox;
  /** The words of an answer that was refused, back into the field. */
  readonly onTakeBack: (errand: Errand) => void;
}) {
  const t = useDeskMessages().talk;
  const [log, setLog] = useState<HTMLElement | null>(null);
  const { conversation, events, typing } = talk;
  // A talk in person never stood in the queue.
  const isInPerson = conversation.channel === 'in-person';
  const { isAtEnd, toEnd } = useFollowEnd(log);
  const now = useNow();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard too
    <section className={styles.scroll} tabIndex={0} aria-label={t.log(conversation.customer)}>
      <div ref={setLog} className={styles.log} role="log" aria-label={t.log(conversation.customer)}>
        {events.map((event, index) => {
          const near = events[index - 1]?.at ?? now;
          if (event.kind === 'turn') return <TurnLine key={event.seq} turn={event} before={events[index - 1]} near={near} conversation={conversation} />;
          return isInPerson && event.what === 'taken' ? null : <NoteLine key={event.seq} note={event} channel={conversation.channel} near={near} />;
        })}
        {onItsWay.map((errand) => (
          <PendingLine
            key={errand.key}
            errand={errand}
            onRetry={() => outbox.retry(errand.key)}
            onTakeBack={() => onTakeBack(errand)}
          />
        ))}
      </div>
      <p className={styles.typing}>
        {typing > 0 && <TypingSign key={typing} words={t.typing(conversation.customer)} />}
      </p>
      {!isAtEnd && (
        <div className={styles.toEnd}>
          <Button size="small" icon={<ArrowDown />} onPress={toEnd}>
            {t.toEnd}
          </Button>
        </div>
      )}
    </section>
  );
}
