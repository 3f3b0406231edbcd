import { DoorClosed, DoorOpen, MessagesSquare } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { DoorButton } from '../door/door-button.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';
import type { DeskRoom } from '../use-desk-room.ts';
import styles from './chair-bar.module.css';
import { GuestChips } from './guest-chips.tsx';

/** Who sits beside the agent, the talk with them, and all doors at once; nothing while the agent is alone. */
export function ChairCompany({ room, isNarrow }: {
  readonly room: DeskRoom;
  /** Pictures instead of words, for a phone. */
  readonly isNarrow: boolean;
}) {
  const t = useDeskMessages();
  const { chair, doors, areAllClosed, leaving, aside, state } = room;
  const { guests, invited } = chair;
  const hasGuests = guests.length > 0;
  // During a breather the doors are closed for a reason; each can still be opened where it is.
  const hasDoors = state.talks.length > 1 && (hasGuests || areAllClosed) && chair.breatherLeft === null;
  return (
    <>
      {guests.length + invited.length > 0 && (
        <GuestChips guests={guests} invited={invited} leaving={leaving} isNarrow={isNarrow} />
      )}
      {(hasGuests || aside.isOpen) && (
        <span className={styles.aside} data-news={aside.hasNews || undefined}>
          {isNarrow ? (
            <IconButton label={t.aside.open} icon={<MessagesSquare />} aria-expanded={aside.isOpen} onPress={aside.toggle} />
          ) : (
            <Button size="small" icon={<MessagesSquare />} aria-expanded={aside.isOpen} onPress={aside.toggle}>
              {t.aside.title}
              <Kbd keys="Alt+N" />
            </Button>
          )}
          <output>{aside.hasNews && <VisuallyHidden>{t.aside.news}</VisuallyHidden>}</output>
        </span>
      )}
      {hasDoors && isNarrow && (
        <IconButton
          label={areAllClosed ? t.door.openAll : t.door.closeAll}
          icon={areAllClosed ? <DoorOpen /> : <DoorClosed />}
          onPress={() => doors.toggle()}
        />
      )}
      {hasDoors && !isNarrow && (
        <DoorButton size="small" isForAll isOpener={areAllClosed} onPress={() => doors.toggle()} />
      )}
    </>
  );
}
