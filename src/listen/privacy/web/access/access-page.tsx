import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Select } from '#platform/ui/select.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useMe } from '#web/session/use-me.ts';
import type { AccessEntry } from '../../contract/access-entry.ts';
import styles from './access-page.module.css';
import { Endless } from './endless.tsx';
import { EntryList } from './entry-list.tsx';
import { useAccessLogMessages } from './use-access-log-messages.ts';

/** The whole access log. It can be looked through by kind, never by person. */
export function AccessPage() {
  const t = useAccessLogMessages();
  const { permissions } = useMe();
  const [kind, setKind] = useState<AccessEntry['what'] | 'all'>('all');
  const log = useInfiniteQuery(
    api.privacy.access.infiniteOptions({
      input: (cursor: string | undefined) => ({ cursor, what: kind === 'all' ? undefined : kind, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.next,
      placeholderData: keepPreviousData,
    }),
  );
  const entries = log.data?.pages.flatMap((page) => page.items);
  const choices = (Object.keys(t.kinds) as (keyof typeof t.kinds)[]).map((id) => ({ id, label: t.kinds[id] }));
  return (
    <Page title={t.access.title} lead={t.access.lead}>
      <div className={styles.filter}>
        <Select label={t.kind} choices={choices} value={kind} onChange={setKind} />
      </div>
      {log.error && <ProblemNotice problem={problemOf(log.error)} />}
      {log.isPending && <Skeleton lines={6} />}
      {entries?.length === 0 && (
        <EmptyState title={kind === 'all' ? t.access.none : t.access.noneOfKind}>{kind === 'all' && t.access.noneSentence}</EmptyState>
      )}
      {entries && entries.length > 0 && (
        <>
          <EntryList entries={entries} mayProve={permissions.includes('privacy:prove')} />
          <Endless label={t.older} end={t.access.end} hasMore={log.hasNextPage} isPending={log.isFetchingNextPage} more={() => void log.fetchNextPage()} />
        </>
      )}
    </Page>
  );
}
