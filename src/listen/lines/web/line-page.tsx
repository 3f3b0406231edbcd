import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { AgentsPart } from './agents-part.tsx';
import { ConditionBadge, ConditionSentences } from './line-condition.tsx';
import { LineForm } from './line-form.tsx';
import styles from './lines-page.module.css';
import { useLinesMessages } from './use-lines-messages.ts';

/** One line: how it is doing, its settings, and who its agents are here. */
export function LinePage() {
  const t = useLinesMessages();
  const { locale } = useLocale();
  const { lineId } = useParams({ from: '/app/lines/$lineId' });
  const kinds = useQuery(api.lines.kinds.queryOptions({ input: {}, staleTime: Infinity }));
  const lines = useQuery(api.lines.list.queryOptions({ input: {}, refetchInterval: 10_000 }));
  const line = lines.data?.items.find(({ id }) => id === lineId);
  const kind = kinds.data?.items.find((each) => each.kind === line?.kind);
  const error = lines.error ?? kinds.error;
  return (
    <Page title={line?.name ?? t.title} lead={kind?.description[locale]} width="reading" actions={<LinkButton icon={<ArrowLeft />} href="/lines">{t.back}</LinkButton>}>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {(lines.isPending || kinds.isPending) && !error && <Skeleton lines={8} />}
      {lines.data && !line && <p>{t.unknown}</p>}
      {line && kind && (
        <>
          <div className={styles.intro}>
            <div className={styles.badges}><ConditionBadge condition={line.condition} /></div>
            <ConditionSentences condition={line.condition} />
          </div>
          <LineForm key={line.id} id={line.id} kind={kind} line={line} address={line.address} />
          <AgentsPart lineId={line.id} />
        </>
      )}
    </Page>
  );
}
