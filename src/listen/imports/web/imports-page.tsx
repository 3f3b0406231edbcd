import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '#platform/ui/button.tsx';
import { CopyField } from '#platform/ui/copy-field.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { MoreButton } from '#web/loading/more-button.tsx';
import styles from './imports-page.module.css';
import { exampleLine } from './example-line.ts';
import { RunCard } from './run-card.tsx';
import { sendFile } from './send-file.ts';
import { useImportMessages } from './use-import-messages.ts';

/** Files with recorded conversations: sent from here, one after the other, and what came of them. */
export function ImportsPage() {
  const t = useImportMessages();
  const { locale } = useLocale();
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState(0);
  const readAgain = () => queries.invalidateQueries({ queryKey: api.imports.key() });
  const upload = useMutation({
    async mutationFn(files: readonly File[]) {
      for (const [n, file] of files.entries()) {
        setWaiting(files.length - n - 1);
        await sendFile(file, locale);
        await readAgain();
      }
    },
    onSettled() {
      setWaiting(0);
      return readAgain();
    },
  });
  const pages = useInfiniteQuery(
    api.imports.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 20, ...(cursor && { cursor }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
      refetchInterval: upload.isPending ? 1_000 : 5_000,
    }),
  );
  const runs = pages.data?.pages.flatMap(({ items }) => items);
  const problem = upload.error ?? pages.error;
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <FileTrigger acceptedFileTypes={['.jsonl', '.ndjson', '.txt', '.vcon', '.json', '.gz']} allowsMultiple onSelect={(files) => files && upload.mutate([...files])}>
          <Button variant="primary" icon={<FileInput />} isPending={upload.isPending}>{t.choose}</Button>
        </FileTrigger>
      }
    >
      <p className={styles.quiet}>{t.kinds}</p>
      <details className={styles.example}>
        <summary>{t.example}</summary>
        <CopyField label={t.exampleLabel} description={t.exampleSentence} value={exampleLine(locale)} />
      </details>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      <output>{waiting > 0 && t.waiting(waiting)}</output>
      {pages.isLoading && <Skeleton lines={5} />}
      {runs?.length === 0 && <EmptyState title={t.none}>{t.noneSentence}</EmptyState>}
      {runs && runs.length > 0 && (
        <ul role="list" className={styles.runs}>
          {runs.map((run) => (
            <RunCard key={run.id} run={run} />
          ))}
        </ul>
      )}
      <MoreButton of={pages}>{t.more}</MoreButton>
    </Page>
  );
}
