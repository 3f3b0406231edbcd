import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import { useKitMessages } from './kit-messages.ts';
import { VisuallyHidden } from './visually-hidden.tsx';
import styles from './card.module.css';

/** A card that leads out of the application, into a tab of its own. */
export function LinkCard({ children, header, href }: {
  /** Words and marks; no further controls, for it is itself one. */
  readonly children: ReactNode;
  readonly header: ReactNode;
  readonly href: string;
}) {
  const t = useKitMessages();
  return (
    <Link href={href} target="_blank" className={styles.card} data-pressable="">
      <span className={styles.line}>
        {header}
        <ExternalLink size={18} aria-hidden="true" />
      </span>
      {children}
      <VisuallyHidden>{t.newTab}</VisuallyHidden>
    </Link>
  );
}
