import { DoorOpen } from 'lucide-react';
import { Suspense, useState, type ReactNode } from 'react';
import { AboutLine } from '#listen/impressions/web/about-line.tsx';
import { ConsequenceLine } from '#listen/impressions/web/consequence-line.tsx';
import { KindBadge } from '#listen/impressions/web/kind-badge.tsx';
import { QuoteView } from '#listen/impressions/web/quote-view.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { RelativeTime } from '#platform/ui/relative-time.tsx';
import { lazyPart } from '#web/loading/lazy-part.ts';
import type { Evidence, Found } from '../contract/evidence.ts';
import styles from './evidence-card.module.css';
import { Marked } from './marked.tsx';
import { useSearchMessages } from './use-search-messages.ts';

const MomentDialog = lazyPart(async () => (await import('./moment-dialog.tsx')).MomentDialog);

/** One piece of evidence: what was heard, who heard it and when, and the way to its moment for those who may. */
export function EvidenceCard({ evidence, matches, actions }: {
  readonly evidence: Evidence;
  readonly matches?: Found['matches'];
  readonly actions?: ReactNode;
}) {
  const t = useSearchMessages();
  const { locale } = useLocale();
  const [isOpen, setOpen] = useState(false);
  const { id, kind, text, consequence, quote, heardBy, about, at, moment, mine, can } = evidence;
  return (
    <Card
      as="li"
      header={
        <span className={styles.header}>
          <KindBadge kind={kind} />
          {about && <AboutLine about={about} />}
        </span>
      }
      footer={
        <>
          <span className={styles.source}>
            {mine ? t.mine : `${t.heard} ${t.heardBy(heardBy.name, heardBy.function[locale])}`},{' '}
            <a href={`/evidence/${id}`} title={t.link}>
              <RelativeTime at={at} />
            </a>
            {moment === 'gone' && ` · ${t.gone}`}
          </span>
          <span className={styles.actions}>
            {actions}
            {can.openMoment && (
              <Button size="small" icon={<DoorOpen />} onPress={() => setOpen(true)}>
                {t.openMoment}
              </Button>
            )}
          </span>
        </>
      }
    >
      {quote && (
        <QuoteView quote={quote} lang={about?.language ?? 'de'} size="medium">
          {quote.excerpt !== null && <Marked text={quote.excerpt} stretches={matches?.quote} />}
        </QuoteView>
      )}
      {text && (
        <p className={styles.text}>
          <Marked text={text} stretches={matches?.text} />
        </p>
      )}
      {consequence && (
        <ConsequenceLine>
          <Marked text={consequence} stretches={matches?.consequence} />
        </ConsequenceLine>
      )}
      {isOpen && (
        <Suspense>
          <MomentDialog evidence={evidence} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Card>
  );
}
