import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import type { Permissions } from '../../contract/found-thanks.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import styles from './consent-sign.module.css';

/** Where a customer stands on one purpose. */
export type Standing = Permissions['quote'];

/**
 * The door's small relative for a thanks: a picture frame that lies empty, has a hand before it, hangs, or is turned to the wall.
 * Shape, word and colour together.
 */
export function ConsentSign({ purpose, standing }: { readonly purpose: keyof Permissions; readonly standing: Standing }) {
  const t = usePraiseMessages().consent;
  return (
    <span className={styles.sign} data-standing={standing}>
      <svg width={20} height={20} viewBox="0 0 24 24" aria-hidden="true">
        <path className={styles.cord} d="M7 9 12 4l5 5" />
        <rect className={styles.frame} x="4" y="9" width="16" height="12" rx="2" />
        <path className={styles.words} d="M8 13.2h8M8 16.8h5" />
        <path className={styles.back} d="m5.5 10.5 13 9m0-9-13 9" />
        <circle className={styles.hand} cx="12" cy="15" r="2.6" />
      </svg>
      <span>
        {t[purpose]}
        <VisuallyHidden>: </VisuallyHidden>
        <span className={styles.standing}>{t[standing]}</span>
      </span>
    </span>
  );
}
