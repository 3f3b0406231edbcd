import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useConnection } from '#web/live/use-connection.ts';
import styles from './connection-notice.module.css';
import { useShellMessages } from './use-shell-messages.ts';

/** Shorter losses pass unseen: the socket is back before anybody has read the sentence. */
const patience = 2_000;

/** A quiet line while the server cannot be reached; read aloud once. */
export function ConnectionNotice() {
  return <div aria-live="polite">{useConnection() === 'away' && <Away />}</div>;
}

function Away() {
  const t = useShellMessages();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <p className={styles.notice}>
      <CloudOff size={18} aria-hidden="true" />
      {t.connection.away}
    </p>
  );
}
