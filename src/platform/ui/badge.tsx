import type { ReactNode } from 'react';
import styles from './badge.module.css';

/** What a small sign is about: nothing special, listening, now, thanks, what hurts, what pleases. */
export type Tone = 'neutral' | 'chair' | 'ear' | 'honey' | 'pain' | 'gain';

/** A short fact about the thing it stands on: a state, a kind, a number. Colour never says it alone. */
export function Badge({ children, tone = 'neutral', icon }: {
  readonly children: ReactNode;
  readonly tone?: Tone;
  readonly icon?: ReactNode;
}) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
