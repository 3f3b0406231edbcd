import { useDeskMessages } from '../use-desk-messages.ts';
import type { DeskRoom } from '../use-desk-room.ts';
import styles from './chair-bar.module.css';
import { ChairCompany } from './chair-company.tsx';

/** The guests on a line of their own, where the bar above has no room for them. */
export function CompanyLine({ room, isNarrow }: { readonly room: DeskRoom; readonly isNarrow: boolean }) {
  const t = useDeskMessages().chair;
  const { chair, areAllClosed, state } = room;
  const isEmpty = chair.guests.length + chair.invited.length === 0 && !room.aside.isOpen && !(areAllClosed && state.talks.length > 1);
  if (isEmpty) return null;
  return (
    <section className={styles.line} aria-label={t.guests}>
      <ChairCompany room={room} isNarrow={isNarrow} />
    </section>
  );
}
