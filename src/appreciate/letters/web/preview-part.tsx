import { useQuery } from '@tanstack/react-query';
import { MailOpen } from 'lucide-react';
import { useHungChanges } from '#appreciate/praise/web/hung/use-hung-changes.ts';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { LetterSheet } from './letter-sheet.tsx';
import styles from './letter-page.module.css';
import { useLetterMessages } from './use-letter-messages.ts';

/** The letter as it would go out now; what is taken back meanwhile leaves it at once. */
export function PreviewPart() {
  const t = useLetterMessages().preview;
  // Words of customers are not kept once nobody looks.
  const { data, error, isPending } = useQuery(api.letters.preview.queryOptions({ input: {}, gcTime: 0, staleTime: 0 }));
  useHungChanges([api.letters.preview.key()]);
  // What was read before a trouble may be true no longer.
  const letter = error ? undefined : data?.letter;
  return (
    <section className={styles.part} aria-labelledby="preview">
      <h2 id="preview">{t.title}</h2>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {isPending && !error && <Skeleton lines={8} />}
      {letter === null && (
        <EmptyState picture={<MailOpen size={64} strokeWidth={1.25} />} title={t.none}>
          {t.noneSentence}
        </EmptyState>
      )}
      {letter && (
        <>
          <p className={styles.quiet}>{t.lead}</p>
          <LetterSheet letter={letter} />
        </>
      )}
    </section>
  );
}
