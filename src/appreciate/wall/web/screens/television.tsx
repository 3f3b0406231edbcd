import type { ReactNode } from 'react';
import styles from './screens-page.module.css';

/** The frame of a television around what it shows. */
export function Television({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.television}>
      <div className={styles.glass}>{children}</div>
    </div>
  );
}
