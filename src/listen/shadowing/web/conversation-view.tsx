import { ArrowDown, CloudOff } from 'lucide-react';
import { Suspense, type PointerEventHandler } from 'react';
import { BeforeTheDoor } from '#listen/gate/web/before-the-door.tsx';
import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { useFollowEnd } from '#platform/ui/use-follow-end.ts';
import { useNow } from '#platform/ui/use-now.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { Filled } from '#web/navigation/filled.tsx';
import styles from './conversation-view.module.css';
import { inRoom } from './slots.ts';
import { TurnLine } from './turn-line.tsx';
import { useShadowingMessages } from './use-shadowing-messages.ts';
import type { Seat } from './visit-state.ts';

const EarPanel = lazyPart(async () => (await import('#listen/calls/web/ear-panel.tsx')).EarPanel);

/** The chosen conversation: its words while the door is open, otherwise the chair and a calm sentence. */
export function ConversationView({ visitId, seat, host, isLost, words, onWords, onPointerUp }: {
  readonly visitId: string;
  readonly seat: Seat | undefined;
  readonly host: string;
  readonly isLost: boolean;
  /** The element around the words, as `onWords` was given it. */
  readonly words: HTMLElement | null;
  readonly onWords: (element: HTMLElement | null) => void;
  readonly onPointerUp: PointerEventHandler;
}) {
  const t = useShadowingMessages().visit;
  const turns = seat?.turns ?? [];
  const { isAtEnd, toEnd } = useFollowEnd(words);
  const now = useNow();
  if (isLost) {
    return (
      <div className={styles.calm}>
        <EmptyState picture={<CloudOff size={64} strokeWidth={1.25} />} title={t.lostTitle}>
          {t.lostSentence}
        </EmptyState>
      </div>
    );
  }
  if (!seat) {
    return (
      <EmptyState picture={<Mark size={120} tone="faint" />} title={t.quietTitle(host)}>
        {t.quietSentence}
      </EmptyState>
    );
  }
  if (seat.door !== 'open' || !seat.about) {
    return (
      <div className={styles.calm}>
        <BeforeTheDoor door={seat.door === 'asked' ? 'asked' : 'closed'} host={host} wasOpen={seat.wasOpen} />
      </div>
    );
  }
  const { channel, language } = seat.about;
  return (
    <>
      {channel === 'call' && (
        <Suspense>
          <EarPanel visitId={visitId} handle={seat.handle} host={host} onPointerUp={onPointerUp} />
        </Suspense>
      )}
      <div ref={onWords} className={styles.words} role="log" aria-label={t.conversation(seat.number)} onPointerUp={onPointerUp}>
        <p className={styles.threshold}>
          {t.openTitle}. {t.openSentence}
        </p>
        {turns.map((turn, index) => (
          <TurnLine key={turn.key} visitId={visitId} handle={seat.handle} turn={turn} before={turns[index - 1]} near={turns[index - 1]?.at ?? now} host={host} lang={language} />
        ))}
      </div>
      <div className={styles.below}>
        <Filled slot={inRoom} visitId={visitId} handle={seat.handle} turns={turns} channel={channel} />
      </div>
      {!isAtEnd && (
        <div className={styles.toEnd}>
          <Button size="small" icon={<ArrowDown />} onPress={toEnd}>
            {t.toEnd}
          </Button>
        </div>
      )}
    </>
  );
}
