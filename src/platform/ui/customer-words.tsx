import type { ReactNode } from 'react';
import type { Locale } from '#platform/i18n/locale.ts';
import styles from './customer-words.module.css';

const marks = { de: ['„', '“'], en: ['“', '”'] } as const satisfies Record<Locale, readonly [string, string]>;

/**
 * What a customer said, in their own words: the only thing that is ever set in the serif. The quotation marks are those
 * of the language that was spoken, and hang outside the line.
 */
export function CustomerWords({ lang, children, size = 'medium', isInline = false, source }: {
  /** The language that was spoken, not the reader's. */
  readonly lang: Locale;
  readonly children: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** A few words inside a sentence of ours. */
  readonly isInline?: boolean;
  /** Whose words, when and where, below them; what the organisation adds, so in the sans. */
  readonly source?: ReactNode;
}) {
  const [open, close] = marks[lang];
  if (isInline) {
    return (
      <span className={styles.inline} lang={lang}>
        {open}
        {children}
        {close}
      </span>
    );
  }
  const quote = (
    <blockquote className={styles.words} data-size={size} lang={lang}>
      <span className={styles.open}>{open}</span>
      {children}
      {close}
    </blockquote>
  );
  if (!source) return quote;
  return (
    <figure className={styles.figure}>
      {quote}
      <figcaption className={styles.source}>{source}</figcaption>
    </figure>
  );
}
