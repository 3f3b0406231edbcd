import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** An empty place: why nothing is here, and what would bring something. Not an error, not a void. */
export function EmptyState({ picture, title, children, action }: {
  /** A drawing, such as the faint mark or a large door. */
  readonly picture?: ReactNode;
  readonly title: string;
  /** One sentence. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {picture}
      <p className={styles.title}>{title}</p>
      {children && <p className={styles.sentence}>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
