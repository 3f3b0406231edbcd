import { Fragment } from 'react';
import { useLocale } from '#platform/ui/locale.tsx';
import type { About } from '../contract/impression.ts';
import styles from './about-line.module.css';
import { useImpressionMessages } from './use-impression-messages.ts';

/** What the conversation was about, as far as known. */
export function AboutLine({ about }: { readonly about: About }) {
  const t = useImpressionMessages();
  const { locale } = useLocale();
  const parts = [
    t.channels[about.channel],
    about.origin === 'real' ? undefined : t.origins[about.origin],
    about.reason?.[locale],
    about.product?.[locale],
    about.brand,
  ].filter((part) => part !== undefined && part !== null);
  return (
    <span className={styles.about}>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
