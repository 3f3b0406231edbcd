import type { ReactNode } from 'react';
import styles from './card.module.css';

/** One thing among others of its kind. For a card that is itself a choice, see `PressCard`. */
export function Card({ children, header, footer, as: Element = 'article', tone = 'plain' }: {
  readonly children: ReactNode;
  /** The line above: who, what, a door; its parts stand at both ends. */
  readonly header?: ReactNode;
  /** The line below: actions, times. */
  readonly footer?: ReactNode;
  readonly as?: 'article' | 'section' | 'div' | 'li';
  /** `live` marks what is happening now, `sunk` steps back. */
  readonly tone?: 'plain' | 'live' | 'sunk';
}) {
  return (
    <Element className={styles.card} data-tone={tone}>
      {header && <header className={styles.line}>{header}</header>}
      {children}
      {footer && <footer className={styles.line}>{footer}</footer>}
    </Element>
  );
}
