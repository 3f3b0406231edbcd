import { DoorOpen } from 'lucide-react';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './door-alarm.module.css';

/** Says that a door was to be closed and is not yet. */
export function DoorAlarm() {
  const t = useDeskMessages().door;
  return (
    <p className={styles.alarm} role="alert">
      <DoorOpen size={20} aria-hidden="true" />
      {t.notYet}
    </p>
  );
}
