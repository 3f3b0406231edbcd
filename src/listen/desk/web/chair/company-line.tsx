import { useDeskMessages } from '../use-desk-messages.ts';
import type { DeskRoom } from '../use-desk-room.ts';
import styles from './chair-bar.module.css';
import { ChairCompany } from './chair-company.tsx';

/** The guests on a line of their own, where the bar above has no room for them. */
export function CompanyLine({ room, isNarrow }: { readonly room: DeskRoom; readonly isNarrow: boolean }) {
  const t = useDeskMessages().chair;
  const { chair, aside, areAllClosed, state } = room;
  const hasPeople = chair.guests.length + chair.invited.length > 0;
  const hasDoors = areAllClosed && state.talks.length > 1;
  if (!hasPeople && !hasDoors && !aside.isOpen) return null;
  return (
    <section className={styles.line} aria-label={t.guests}>
      <ChairCompany room={room} isNarrow={isNarrow} />
    </section>
  );
}
