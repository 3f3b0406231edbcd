import { Card } from '#platform/ui/card.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import styles from './today-page.module.css';
import { useTodayMessages } from './use-today-messages.ts';

/** For the administration: which ways to other systems stand still, and where to put them in order. */
export function StandingStillPart({ still: { webhooks, lines } }: { readonly still: { readonly webhooks: readonly string[]; readonly lines: readonly string[] } }) {
  const t = useTodayMessages().still;
  const { list } = useFormatters();
  return (
    <Card as="section" tone="live" header={<h2>{t.title}</h2>}>
      {webhooks.length > 0 && <p>{t.webhooks(list(webhooks), webhooks.length)}</p>}
      {lines.length > 0 && <p>{t.lines(list(lines), lines.length)}</p>}
      <div className={styles.actions}>
        {webhooks.length > 0 && <LinkButton href="/webhooks">{t.toWebhooks}</LinkButton>}
        {lines.length > 0 && <LinkButton href="/lines">{t.toLines}</LinkButton>}
      </div>
    </Card>
  );
}
