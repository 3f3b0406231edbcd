import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { praiseWords } from '#appreciate/praise/contract/words/praise-words.ts';
import { tookWords } from '#appreciate/praise/contract/words/took-words.ts';
import { Badge } from '#platform/ui/badge.tsx';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import styles from './today-page.module.css';
import { useTodayMessages } from './use-today-messages.ts';

/** One thanks: the customer’s words, how it came and when, about what, and what it took to earn it. */
export function ThanksVoice({ thanks: { text, language, channel, at, agent, reason, product, took, simulated }, size = 'large' }: {
  readonly thanks: HungPraise;
  readonly size?: 'medium' | 'large';
}) {
  const t = useTodayMessages();
  const { locale } = useLocale();
  const { to, channels } = praiseWords(locale);
  const { shortDate } = useFormatters();
  return (
    <li className={styles.voice}>
      <CustomerWords lang={language} size={size}>
        <span dir="auto">{text}</span>
      </CustomerWords>
      <p className={styles.source}>
        {simulated && <Badge>{t.simulatedBadge}</Badge>}
        <span>{[agent && to(agent), channels[channel], product ?? reason, shortDate(at), took && tookWords(took, locale)].filter(Boolean).join(' · ')}</span>
      </p>
    </li>
  );
}
