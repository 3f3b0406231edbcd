import { Settings2 } from 'lucide-react';
import { Card } from '#platform/ui/card.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import type { Line, LineKind } from '../contract/line.ts';
import { ConditionBadge, ConditionSentences } from './line-condition.tsx';
import styles from './lines-page.module.css';
import { useLinesMessages } from './use-lines-messages.ts';

/** One line: what it is, how it is doing, what waits for somebody. */
export function LineCard({ line, kind }: { readonly line: Line; readonly kind: LineKind | undefined }) {
  const t = useLinesMessages();
  const { locale } = useLocale();
  return (
    <Card
      as="li"
      header={<><span className={styles.quiet}>{kind?.name[locale] ?? line.kind}</span><ConditionBadge condition={line.condition} /></>}
      footer={<LinkButton size="small" icon={<Settings2 />} href={`/lines/${line.id}`} aria-label={t.changeOne(line.name)}>{t.change}</LinkButton>}
    >
      <h2 className={styles.name}>{line.name}</h2>
      <ConditionSentences condition={line.condition} />
      {line.undelivered > 0 && <p className={styles.trouble}>{t.undelivered(line.undelivered)}</p>}
      {line.unknownAgents > 0 && <p className={styles.quiet}>{t.unknownAgents(line.unknownAgents)}</p>}
    </Card>
  );
}
