import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { DataTable, type Column } from '#platform/ui/data-table.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { RelativeTime } from '#platform/ui/relative-time.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { MoreButton } from '#web/loading/more-button.tsx';
import type { Session } from '../contract/session.ts';
import styles from './account-page.module.css';
import { useAccessMessages } from './use-access-messages.ts';

/** Where I am signed in, and a way to end it there. */
export function SessionsPart() {
  const t = useAccessMessages().account;
  const queries = useQueryClient();
  const sessions = useInfiniteQuery(
    api.access.listSessions.infiniteOptions({
      input: (cursor: string | undefined) => ({ cursor, limit: 10 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.next,
    }),
  );
  const end = useMutation(
    api.access.endSession.mutationOptions({
      onSuccess() {
        void queries.invalidateQueries({ queryKey: api.access.listSessions.key() });
        showToast({ message: t.ended });
      },
    }),
  );
  const nameOf = ({ device }: Session) => (device === '?' ? t.unknownDevice : device);
  const columns: readonly Column<Session>[] = [
    {
      id: 'device',
      header: t.device,
      isRowHeader: true,
      cell: (session) => (
        <>
          {nameOf(session)} {session.current && <Badge tone="chair">{t.here}</Badge>}
        </>
      ),
    },
    { id: 'since', header: t.signedIn, cell: (session) => <RelativeTime at={session.signedInAt} /> },
    {
      id: 'end',
      header: t.end,
      isHeaderHidden: true,
      align: 'end',
      cell: (session) =>
        !session.current && (
          <Button size="small" aria-label={t.endOne(nameOf(session))} onPress={() => end.mutate({ sessionId: session.id })}>
            {t.end}
          </Button>
        ),
    },
  ];
  const problem = sessions.error ?? end.error;
  return (
    <section className={styles.part} aria-labelledby="sessions">
      <h2 id="sessions">{t.sessions}</h2>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      <div className={styles.wide}>
        <DataTable
          caption={t.sessionsCaption}
          isCaptionHidden
          columns={columns}
          rows={sessions.data?.pages.flatMap((page) => page.items)}
          rowKey={(session) => session.id}
          empty={null}
        />
      </div>
      <MoreButton of={sessions}>{t.more}</MoreButton>
    </section>
  );
}
