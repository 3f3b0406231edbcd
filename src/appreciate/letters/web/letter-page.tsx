import { useQuery } from '@tanstack/react-query';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './letter-page.module.css';
import { MailPart } from './mail-part.tsx';
import { MyLetterPart } from './my-letter-part.tsx';
import { PreviewPart } from './preview-part.tsx';
import { useLetterMessages } from './use-letter-messages.ts';

/** The weekly letter: whether I get it, what it would say now, and for the administration how it goes. */
export function LetterPage() {
  const t = useLetterMessages();
  const { data, error, isPending } = useQuery(api.letters.mine.queryOptions({ input: {}, staleTime: 0 }));
  return (
    <Page title={t.title} lead={t.lead} width="reading">
      {error && <ProblemNotice problem={problemOf(error)} />}
      {isPending && !error && <Skeleton lines={5} />}
      {data && (
        <div className={styles.parts}>
          <MyLetterPart letter={data} />
          <PreviewPart />
          {data.can.set && <MailPart />}
        </div>
      )}
    </Page>
  );
}
