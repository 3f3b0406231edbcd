import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useKitMessages } from './kit-messages.ts';
import styles from './chip.module.css';

/** Something the reader put there and can take away again: a filter, a chosen theme. */
export function Chip({ label, icon, onRemove, isDisabled = false }: {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onRemove?: () => void;
  readonly isDisabled?: boolean;
}) {
  const t = useKitMessages();
  return (
    <span className={styles.chip}>
      {icon}
      {label}
      {onRemove && (
        <AriaButton
          className={styles.remove}
          aria-label={t.remove(label)}
          onPress={onRemove}
          isDisabled={isDisabled}
        >
          <X size={16} />
        </AriaButton>
      )}
    </span>
  );
}
