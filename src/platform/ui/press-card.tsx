import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import styles from './card.module.css';

/** A card one presses to see more of it elsewhere on the page: a conversation in a list, a theme. */
export function PressCard({ children, header, footer, isCurrent = false, onPress, isDisabled = false }: {
  /** Words and marks; no further controls, for it is itself one. */
  readonly children: ReactNode;
  readonly header?: ReactNode;
  readonly footer?: ReactNode;
  /** Whether it is the one shown. */
  readonly isCurrent?: boolean;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}) {
  return (
    <Button
      className={styles.card}
      data-pressable=""
      aria-current={isCurrent ? 'true' : undefined}
      onPress={onPress}
      isDisabled={isDisabled}
    >
      {header && <span className={styles.line}>{header}</span>}
      {children}
      {footer && <span className={styles.line}>{footer}</span>}
    </Button>
  );
}
