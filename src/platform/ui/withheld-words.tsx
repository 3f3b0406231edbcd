import { EyeOff } from 'lucide-react';
import { Fragment } from 'react';
import { placeholder, splitWithheld } from '#platform/text/placeholder.ts';
import { useKitMessages } from './kit-messages.ts';
import { useLocale } from './locale.tsx';
import styles from './withheld-words.module.css';

/**
 * A text as it was delivered, saying in the reader's words what was kept back in it. `data-stands-for` keeps what stands
 * in the text, so that places in it can still be counted.
 */
export function WithheldWords({ children: text }: { readonly children: string }) {
  const t = useKitMessages();
  const { locale } = useLocale();
  const pieces = splitWithheld(text);
  if (pieces.every((piece) => 'text' in piece)) return text;
  // oxlint-disable react/no-array-index-key -- a piece of a text has no identity but its place
  return pieces.map((piece, index) =>
    'text' in piece ? (
      <Fragment key={index}>{piece.text}</Fragment>
    ) : (
      <span key={index} className={styles.withheld} lang={locale} data-stands-for={placeholder(piece.withheld)}>
        <EyeOff size={14} aria-hidden="true" />
        {t.withheld[piece.withheld]}
      </span>
    ),
  );
}
