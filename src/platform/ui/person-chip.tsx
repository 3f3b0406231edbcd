import { Ear } from 'lucide-react';
import type { ReactNode } from 'react';
import { initials } from './initials.ts';
import styles from './person-chip.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/**
 * A person. People are round, things are not. `isListening` puts an ear beside the name (give the state in words in
 * `detail` too). Nobody is ever shown with a number.
 */
export function PersonChip({ name, detail, isListening = false, isShort = false, children }: {
  readonly name: string;
  /** Function or state: "Produktentwicklung", "hört zu". */
  readonly detail?: string;
  readonly isListening?: boolean;
  /** The initials stand for the name and the detail, which are still read aloud; for a row of people on a phone. */
  readonly isShort?: boolean;
  /** One control that belongs to this person, at the end. */
  readonly children?: ReactNode;
}) {
  return (
    <span className={styles.person} data-listening={isListening || undefined} data-short={isShort || undefined}>
      <span className={styles.initials} aria-hidden="true">
        {initials(name)}
      </span>
      {isShort ? (
        <VisuallyHidden>{[name, detail].filter(Boolean).join(', ')}</VisuallyHidden>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      {isListening && !isShort && <Ear className={styles.ear} size={16} aria-hidden="true" />}
      {detail && !isShort && <span className={styles.detail}>{detail}</span>}
      {children}
    </span>
  );
}
