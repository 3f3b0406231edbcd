import { useDeskMessages } from '../use-desk-messages.ts';
import type { DeskRoom } from '../use-desk-room.ts';
import styles from './chair-bar.module.css';
import { ChairCompany } from './chair-company.tsx';
import { ChairMenu } from './chair-menu.tsx';
import { ChairSwitch } from './chair-switch.tsx';

/** Above everything, on every view of the desk: the chair, who sits in it, and the keys that keep the door. */
export function ChairBar({ room, hasCompany }: {
  readonly room: DeskRoom;
  /** Whether there is room for the guests too; otherwise they have a line of their own. */
  readonly hasCompany: boolean;
}) {
  const t = useDeskMessages();
  const { chair } = room;
  if (!chair.chair) return null;
  const isOffered = chair.chair.state === 'free';
  const isAlone = chair.breatherLeft === null && chair.chair.visits.length === 0;
  return (
    <section className={styles.bar} aria-label={t.chair.label}>
      <ChairSwitch chair={chair} />
      {hasCompany && isAlone && (
        <span className={styles.detail}>{isOffered ? t.chair.empty.free : t.chair.empty.closed}</span>
      )}
      {hasCompany && <ChairCompany room={room} isNarrow={false} />}
      <ChairMenu chair={chair} onInvite={() => room.begin('invite')} />
    </section>
  );
}
