import { useKitMessages } from './kit-messages.ts';
import styles from './skeleton.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** The place of text that is on its way, in lines of plausible length; visible after 300 ms like the spinner. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const t = useKitMessages();
  return (
    <output className={styles.skeleton}>
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </output>
  );
}
