import { LoaderCircle } from 'lucide-react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useKitMessages } from './kit-messages.ts';
import styles from './spinner.module.css';

/**
 * Something is on its way. Shows itself only after 300 ms, because most waits are shorter; the place is kept from the
 * start. Without motion it stands still.
 */
export function Spinner({ label, size = 20 }: {
  /** What is being waited for; "Loading" if nothing better is known. */
  readonly label?: string;
  readonly size?: number;
}) {
  const t = useKitMessages();
  return (
    <ProgressBar isIndeterminate aria-label={label ?? t.loading} className={styles.spinner}>
      <LoaderCircle size={size} />
    </ProgressBar>
  );
}
