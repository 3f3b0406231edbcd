import { AboutLine } from '#listen/impressions/web/about-line.tsx';
import { KindBadge } from '#listen/impressions/web/kind-badge.tsx';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { RelativeTime } from '#platform/ui/relative-time.tsx';
import type { Evidence } from '#understand/search/contract/evidence.ts';
import styles from './today-page.module.css';
import { useTodayMessages } from './use-today-messages.ts';

/** One voice with its provenance: the customer's words, what the guest wrote beside them, who heard it, when, about what. */
export function Voice({ evidence: { id, kind, quote, text, about, heardBy, at, mine } }: { readonly evidence: Evidence }) {
  const t = useTodayMessages().voices;
  const { locale } = useLocale();
  return (
    <li className={styles.voice}>
      {quote?.excerpt && (
        <CustomerWords lang={about?.language ?? locale} size="large">
          {quote.excerpt}
        </CustomerWords>
      )}
      {text && <p className={styles.text}>{text}</p>}
      <p className={styles.source}>
        <KindBadge kind={kind} />
        <span>
          {mine ? t.heardByMe : t.heardBy(heardBy.name, heardBy.function[locale])},{' '}
          <a href={`/evidence/${id}`}><RelativeTime at={at} /></a>
        </span>
        {about && <AboutLine about={about} />}
      </p>
    </li>
  );
}
