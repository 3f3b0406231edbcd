import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Select } from '#platform/ui/select.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { MoreButton } from '#web/loading/more-button.tsx';
import type { ImpressionKind } from '../contract/impression-kind.ts';
import { impressionKinds } from '../contract/impression-kinds.ts';
import { ImpressionCard } from './impression-card.tsx';
import styles from './my-impressions-page.module.css';
import { useOutbox } from './outbox/use-outbox.ts';
import { useImpressionMessages } from './use-impression-messages.ts';
import { useQuotesEnded } from './use-quotes-ended.ts';
import { WaitingNote } from './waiting-note.tsx';

type Filter = ImpressionKind | 'every';

/** Everything I wrote down, to read, change and delete. */
export function MyImpressionsPage() {
  const t = useImpressionMessages();
  const format = useFormatters();
  const [filter, setFilter] = useState<Filter>('every');
  const { outbox, entries } = useOutbox();
  useQuotesEnded();
  const kind = filter === 'every' ? undefined : filter;
  const mine = useInfiniteQuery(
    api.impressions.mine.infiniteOptions({
      input: (cursor: string | undefined) => ({ cursor, kind, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.next,
    }),
  );
  const impressions = mine.data?.pages.flatMap((page) => page.items);
  const days = impressions && Map.groupBy(impressions, ({ at }) => format.date(at));
  const known = new Set(impressions?.map(({ id }) => id));
  const unsaved = entries.filter(({ written }) => !known.has(written.id));
  const isEmpty = impressions?.length === 0 && unsaved.length === 0;

  return (
    <Page title={t.mine.title} lead={t.mine.lead} width="reading">
      {(kind || !isEmpty) && (
        <div className={styles.filter}>
          <Select<Filter>
            label={t.mine.filter}
            choices={[{ id: 'every', label: t.mine.every }, ...impressionKinds.map((each) => ({ id: each, label: t.kinds[each] }))]}
            value={filter}
            onChange={setFilter}
          />
        </div>
      )}
      {unsaved.length > 0 && (
        <section className={styles.day}>
          <h2 className={styles.heading}>{t.mine.unsaved}</h2>
          {unsaved.map((entry) => (
            <WaitingNote key={entry.written.id} entry={entry} outbox={outbox} />
          ))}
        </section>
      )}
      {mine.error && <ProblemNotice problem={problemOf(mine.error)} />}
      {mine.isPending && <Skeleton lines={6} />}
      {days &&
        [...days].map(([day, written]) => (
          <section key={day} className={styles.day}>
            <h2 className={styles.heading}>{day}</h2>
            <ul role="list" className={styles.cards}>
              {written.map((impression) => (
                <ImpressionCard key={impression.id} impression={impression} />
              ))}
            </ul>
          </section>
        ))}
      {isEmpty && kind && <EmptyState title={t.mine.noneOfKind}>{t.mine.noneOfKindSentence}</EmptyState>}
      {isEmpty && !kind && (
        <EmptyState
          picture={<Mark size={96} tone="faint" />}
          title={t.mine.none}
          action={
            <LinkButton variant="primary" href="/chairs">
              {t.mine.chairs}
            </LinkButton>
          }
        >
          {t.mine.noneSentence}
        </EmptyState>
      )}
      <MoreButton of={mine}>{t.mine.more}</MoreButton>
    </Page>
  );
}
