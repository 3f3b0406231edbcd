import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './letter-page.module.css';
import { MailForm } from './mail-form.tsx';
import { useLetterMessages } from './use-letter-messages.ts';

/** Day, hour and mail server, for the administration. */
export function MailPart() {
  const t = useLetterMessages().settings;
  const { data, error, isPending } = useQuery(api.letters.settings.queryOptions({ input: {} }));
  return (
    <section className={styles.part} aria-labelledby="mail">
      <h2 id="mail">{t.title}</h2>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {isPending && !error && <Skeleton lines={6} />}
      {data && <MailForm key={String(data.mail?.host)} settings={data} />}
    </section>
  );
}
