import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { DeliveriesPart } from './deliveries-part.tsx';
import { LineCard } from './line-card.tsx';
import styles from './lines-page.module.css';
import { useLinesMessages } from './use-lines-messages.ts';

/** How a line is doing changes by itself, so the page looks again this often. */
const pace = 10_000;

/** The lines that are set up, how they are doing, and what they could not deliver. */
export function LinesPage() {
  const t = useLinesMessages();
  const kinds = useQuery(api.lines.kinds.queryOptions({ input: {}, staleTime: Infinity }));
  const lines = useQuery(api.lines.list.queryOptions({ input: {}, refetchInterval: pace }));
  const error = lines.error ?? kinds.error;
  const add = <LinkButton variant="primary" icon={<Plus />} href="/lines/new">{t.add}</LinkButton>;
  const kindOf = (name: string) => kinds.data?.items.find(({ kind }) => kind === name);
  return (
    <Page title={t.title} lead={t.lead} actions={lines.data && lines.data.items.length > 0 && add}>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {lines.isPending && !error && <Skeleton lines={6} />}
      {lines.data?.items.length === 0 && <EmptyState title={t.none} action={add}>{t.noneSentence}</EmptyState>}
      {lines.data && lines.data.items.length > 0 && (
        <ul role="list" className={styles.lines}>
          {lines.data.items.map((line) => (
            <LineCard key={line.id} line={line} kind={kindOf(line.kind)} />
          ))}
        </ul>
      )}
      <DeliveriesPart pace={pace} />
    </Page>
  );
}
