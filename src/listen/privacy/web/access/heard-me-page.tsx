import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { Endless } from './endless.tsx';
import { EntryList } from './entry-list.tsx';
import { useAccessLogMessages } from './use-access-log-messages.ts';

/** The agent's own part of the access log. */
export function HeardMePage() {
  const t = useAccessLogMessages();
  const log = useInfiniteQuery(
    api.privacy.heardMe.infiniteOptions({
      input: (cursor: string | undefined) => ({ cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.next,
    }),
  );
  const entries = log.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={t.mine.title} lead={t.mine.lead}>
      {log.error && <ProblemNotice problem={problemOf(log.error)} />}
      {log.isPending && <Skeleton lines={6} />}
      {entries?.length === 0 && (
        <EmptyState picture={<Mark size={96} tone="faint" />} title={t.mine.none}>
          {t.mine.noneSentence}
        </EmptyState>
      )}
      {entries && entries.length > 0 && (
        <>
          <EntryList entries={entries} isForHost />
          <Endless label={t.older} end={t.mine.end} hasMore={log.hasNextPage} isPending={log.isFetchingNextPage} more={() => void log.fetchNextPage()} />
        </>
      )}
    </Page>
  );
}
