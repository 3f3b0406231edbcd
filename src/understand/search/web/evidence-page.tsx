import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useQuotesEnded } from '#listen/impressions/web/use-quotes-ended.ts';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { ProblemError } from '#web/api/problem-error.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { EvidenceActions } from './evidence-actions.ts';
import { EvidenceCard } from './evidence-card.tsx';
import styles from './search-page.module.css';
import { useSearchMessages } from './use-search-messages.ts';

/** One piece of evidence under an address of its own. */
export function EvidencePage({ Actions }: { readonly Actions: EvidenceActions }) {
  const t = useSearchMessages().evidence;
  const { evidenceId } = useParams({ from: '/app/evidence/$evidenceId' });
  const { data, error, isPending } = useQuery(api.search.evidence.queryOptions({ input: { id: evidenceId } }));
  useQuotesEnded();
  const isMissing = error instanceof ProblemError && (error.problem.status === 404 || error.problem.status === 422);
  return (
    <Page title={t.title} width="reading" actions={<LinkButton href="/evidence">{t.back}</LinkButton>}>
      {isPending && <Skeleton lines={4} />}
      {isMissing && <EmptyState title={t.missing}>{t.missingSentence}</EmptyState>}
      {error && !isMissing && <ProblemNotice problem={problemOf(error)} />}
      {data && (
        <ul role="list" className={styles.found}>
          <EvidenceCard evidence={data} actions={<Actions evidence={data} />} />
        </ul>
      )}
    </Page>
  );
}
