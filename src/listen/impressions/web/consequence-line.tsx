import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import styles from './consequence-line.module.css';
import { useImpressionMessages } from './use-impression-messages.ts';

/** Who downstream is hit, behind the arrow one types for it. */
export function ConsequenceLine({ children }: { readonly children: ReactNode }) {
  const t = useImpressionMessages();
  return (
    <p className={styles.consequence}>
      <ArrowRight size={16} aria-hidden="true" />
      <span>
        <VisuallyHidden>{t.consequence}: </VisuallyHidden>
        {children}
      </span>
    </p>
  );
}
