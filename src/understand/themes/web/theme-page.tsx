import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImpressionKind } from '#listen/impressions/contract/impression-kind.ts';
import { useImpressionMessages } from '#listen/impressions/web/use-impression-messages.ts';
import { useQuotesEnded } from '#listen/impressions/web/use-quotes-ended.ts';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Select } from '#platform/ui/select.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { EvidenceCard } from '#understand/search/web/evidence-card.tsx';
import { api } from '#web/api/client.ts';
import { ProblemError } from '#web/api/problem-error.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { MoreButton } from '#web/loading/more-button.tsx';
import type { Theme } from '../contract/theme.ts';
import { MembershipActions } from './membership-actions.tsx';
import { ThemeFigures } from './theme-figures.tsx';
import { ThemeKinds } from './theme-kinds.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import styles from './theme-page.module.css';
import { useThemeMessages } from './use-theme-messages.ts';

/** One theme: how strong, how fresh, of what kinds, and everything that was heard. */
export function ThemePage() {
  const t = useThemeMessages();
  const { locale } = useLocale();
  const { themeId } = useParams({ from: '/app/themes/$themeId' });
  const { data: theme, error, isPending } = useQuery(api.themes.show.queryOptions({ input: { id: themeId } }));
  useQuotesEnded();
  const back = <LinkButton href="/themes">{t.all}</LinkButton>;
  if (!theme) {
    const isMissing = error instanceof ProblemError && (error.problem.status === 404 || error.problem.status === 422);
    return (
      <Page title={t.title} actions={back}>
        {isPending && <Skeleton lines={6} />}
        {isMissing && <EmptyState title={t.missing} />}
        {error && !isMissing && <ProblemNotice problem={problemOf(error)} />}
      </Page>
    );
  }
  return (
    <Page
      title={theme.title[locale]}
      lead={theme.description[locale]}
      actions={
        <>
          {back}
          {theme.can.edit && <ThemeMenu theme={theme} />}
        </>
      }
    >
      <ThemeFigures theme={theme} />
      {theme.assumption && <p className={styles.assumption}>{t.assumptionMeans}</p>}
      <ThemeKinds kinds={theme.kinds} />
      <ThemeEvidenceList theme={theme} />
    </Page>
  );
}

const every = 'every';

function ThemeEvidenceList({ theme }: { readonly theme: Theme }) {
  const t = useThemeMessages();
  const words = useImpressionMessages();
  const [kind, setKind] = useState<ImpressionKind>();
  const found = useInfiniteQuery(
    api.themes.evidence.infiniteOptions({
      input: (cursor: string | undefined) => ({ id: theme.id, kind, cursor, limit: 25 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.next,
      placeholderData: keepPreviousData,
    }),
  );
  const items = found.data?.pages.flatMap((page) => page.items);
  return (
    <section className={styles.evidence}>
      <header className={styles.header}>
        <h2>{t.evidence}</h2>
        {theme.kinds.length > 1 && (
          <div className={styles.filter}>
            <Select
              label={t.kinds}
              isLabelHidden
              choices={[{ id: every, label: t.everyKind }, ...theme.kinds.map((each) => ({ id: each.kind, label: words.kinds[each.kind] }))]}
              value={kind ?? every}
              onChange={(id) => setKind(id === every ? undefined : (id as ImpressionKind))}
            />
          </div>
        )}
      </header>
      {found.error && <ProblemNotice problem={problemOf(found.error)} />}
      {found.isPending && <Skeleton lines={6} />}
      {items?.length === 0 && (
        <EmptyState title={t.noEvidence} action={<LinkButton href="/evidence">{t.toSearch}</LinkButton>}>
          {t.noEvidenceSentence}
        </EmptyState>
      )}
      <ul role="list" className={styles.list}>
        {items?.map(({ suggested, ...evidence }) => (
          <EvidenceCard
            key={evidence.id}
            evidence={evidence}
            actions={<MembershipActions themeId={theme.id} evidenceId={evidence.id} isSuggested={suggested} mayCurate={theme.can.curate} />}
          />
        ))}
      </ul>
      <MoreButton of={found}>{t.more}</MoreButton>
    </section>
  );
}
