import type { ReactNode } from 'react';
import styles from './page.module.css';

/**
 * A page: its name (also of the browser's tab), what one does here in a sentence, the actions on all of it, and what
 * follows. It is the `main` landmark, where the skip link leads and the shell puts the focus after a change of page.
 */
export function Page({ title, lead, actions, children, width = 'wide' }: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** `reading` for text and forms, `wide` for tables and cards, `full` for what fills the window, such as `Split`. */
  readonly width?: 'reading' | 'wide' | 'full';
}) {
  return (
    <main id="main" tabIndex={-1} className={styles.page} data-width={width}>
      <title>{`${title} · Ohrensessel`}</title>
      <header className={styles.header}>
        <div className={styles.text}>
          <h1>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </main>
  );
}
