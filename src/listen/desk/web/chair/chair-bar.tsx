import { MessagesSquare } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { Switch } from '#platform/ui/switch.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { DoorButton } from '../door/door-button.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';
import type { DeskRoom } from '../use-desk-room.ts';
import { BreatherSign } from './breather-sign.tsx';
import styles from './chair-bar.module.css';
import { ChairMenu } from './chair-menu.tsx';
import { GuestChips } from './guest-chips.tsx';

/** Above everything, on every view of the desk: the chair, who sits in it, and the keys that keep the door. */
export function ChairBar({ room }: { readonly room: DeskRoom }) {
  const { chair, doors, areAllClosed, leaving, aside, state } = room;
  const t = useDeskMessages();
  const { guests, invited, breatherLeft } = chair;
  const hasGuests = guests.length > 0;
  if (!chair.chair) return null;
  return (
    <section className={styles.bar} aria-label={t.chair.label}>
      {breatherLeft === null ? (
        <Switch isSelected={(chair.pending ?? chair.chair.state) === 'free'} onChange={chair.offer} aria-label={t.chair.offer}>
          {t.chair.offered}
        </Switch>
      ) : (
        <BreatherSign left={breatherLeft} isPending={chair.pending !== null} onEnd={chair.endRest} />
      )}
      {guests.length + invited.length > 0 ? (
        <GuestChips guests={guests} invited={invited} leaving={leaving} />
      ) : (
        breatherLeft === null && <span className={styles.detail}>{t.chair.empty[chair.chair.state === 'closed' ? 'closed' : 'free']}</span>
      )}
      <div className={styles.actions}>
        {(hasGuests || aside.isOpen) && (
          <span className={styles.aside} data-news={aside.hasNews || undefined}>
            <Button size="small" icon={<MessagesSquare />} aria-expanded={aside.isOpen} onPress={aside.toggle}>
              {t.aside.title}
              <Kbd keys="Alt+N" />
            </Button>
            <output>{aside.hasNews && <VisuallyHidden>{t.aside.news}</VisuallyHidden>}</output>
          </span>
        )}
        {state.talks.length > 1 && (hasGuests || areAllClosed) && (
          <DoorButton size="small" isForAll isOpener={areAllClosed} onPress={() => doors.toggle()} />
        )}
        <ChairMenu chair={chair} onInvite={() => room.begin('invite')} />
      </div>
    </section>
  );
}
