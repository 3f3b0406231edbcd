import { useQuery } from '@tanstack/react-query';
import { MailOpen } from 'lucide-react';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useWatch } from '#web/live/use-watch.ts';
import { LetterSheet } from './letter-sheet.tsx';
import styles from './letter-page.module.css';
import { useLetterMessages } from './use-letter-messages.ts';

/** The letter as it would go out now; what is taken back meanwhile leaves it at once. */
export function PreviewPart() {
  const t = useLetterMessages().preview;
  // Words of customers are not kept once nobody looks.
  const { data, error, isPending, refetch } = useQuery(api.letters.preview.queryOptions({ input: {}, gcTime: 0, staleTime: 0 }));
  const readAgain = () => void refetch();
  useWatch('praise.wall', {}, { onItem: ({ type }) => type === 'beginning' || type === 'arrived' || readAgain(), onResumed: readAgain });
  return (
    <section className={styles.part} aria-labelledby="preview">
      <h2 id="preview">{t.title}</h2>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {isPending && !error && <Skeleton lines={8} />}
      {data?.letter === null && (
        <EmptyState picture={<MailOpen size={64} strokeWidth={1.25} />} title={t.none}>
          {t.noneSentence}
        </EmptyState>
      )}
      {data?.letter && (
        <>
          <p className={styles.quiet}>{t.lead}</p>
          <LetterSheet letter={data.letter} />
        </>
      )}
    </section>
  );
}
