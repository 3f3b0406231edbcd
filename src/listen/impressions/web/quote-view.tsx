import { QuoteIcon } from 'lucide-react';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { WithheldWords } from '#platform/ui/withheld-words.tsx';
import type { ReactNode } from 'react';
import type { Quote } from '../contract/impression.ts';
import styles from './quote-view.module.css';
import { useImpressionMessages } from './use-impression-messages.ts';

/** The customer's own words, or why they are no longer here. */
export function QuoteView({ quote, lang, size = 'small', children }: {
  readonly quote: Quote;
  readonly lang: 'de' | 'en';
  readonly size?: 'small' | 'medium';
  /** The excerpt with marks, where something was looked for. */
  readonly children?: ReactNode;
}) {
  const t = useImpressionMessages();
  if (quote.state === 'standing') {
    return (
      <CustomerWords lang={lang} size={size}>
        {children ?? <WithheldWords>{quote.excerpt ?? ''}</WithheldWords>}
      </CustomerWords>
    );
  }
  return (
    <p className={styles.ended}>
      <QuoteIcon size={16} aria-hidden="true" />
      {t.quoteEnded[quote.state]}
    </p>
  );
}
