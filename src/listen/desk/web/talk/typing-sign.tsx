import { useEffect, useState, type ReactNode } from 'react';
import styles from './typing-sign.module.css';

/** Milliseconds after which somebody who was typing no longer is; the other side tells every four seconds. */
const lasting = 6_000;

/** Says that somebody is typing, for a while; give it a new `key` whenever it is heard again. */
export function TypingSign({ words, fallback = null }: {
  readonly words: string;
  /** What stands here once nobody types any more. */
  readonly fallback?: ReactNode;
}) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), lasting);
    return () => clearTimeout(timer);
  }, []);
  if (isOver) return fallback;
  return (
    <span className={styles.typing}>
      <span className={styles.dots} aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
      {words}
    </span>
  );
}
