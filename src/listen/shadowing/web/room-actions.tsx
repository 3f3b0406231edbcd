import { LogOut, MessagesSquare } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useMedia } from '#platform/ui/use-media.ts';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { useWarmUp } from '#web/loading/use-warm-up.ts';
import type { Person, Visit } from '../contract/visit.ts';
import { OtherGuests } from './other-guests.tsx';
import styles from './room-actions.module.css';
import type { Aside } from './use-aside.ts';
import { useShadowingMessages } from './use-shadowing-messages.ts';

const LeaveDialog = lazyPart(async () => (await import('./leave-dialog.tsx')).LeaveDialog);
const later = [LeaveDialog];

/** Above the words: who listens too, the talk aside, the way out. */
export function RoomActions({ visit, guests, aside, onLeft }: {
  readonly visit: Visit;
  readonly guests: readonly Person[];
  readonly aside: Aside;
  readonly onLeft: () => void;
}) {
  const t = useShadowingMessages().visit;
  const [isLeaving, setLeaving] = useState(false);
  const isNarrow = useMedia('(max-width: 45rem)');
  useWarmUp(later);
  const leave = () => setLeaving(true);
  return (
    <div className={styles.actions}>
      <OtherGuests guests={guests} isNarrow={isNarrow} />
      <span className={styles.aside} data-news={aside.hasNews || undefined}>
        <IconButton
          label={t.aside.open}
          keys="Alt+N"
          icon={<MessagesSquare />}
          aria-expanded={aside.isOpen}
          onPress={() => (aside.isOpen ? aside.close() : aside.open())}
        />
        <span aria-live="polite">{aside.hasNews && <VisuallyHidden>{t.aside.news}</VisuallyHidden>}</span>
      </span>
      {isNarrow ? (
        <IconButton label={t.leave} icon={<LogOut />} onPress={leave} />
      ) : (
        <Button icon={<LogOut />} onPress={leave}>
          {t.leave}
        </Button>
      )}
      {isLeaving && (
        <Suspense>
          <LeaveDialog visit={visit} onLeft={onLeft} onStay={() => setLeaving(false)} />
        </Suspense>
      )}
    </div>
  );
}
