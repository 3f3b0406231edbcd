import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useRouter } from '@tanstack/react-router';
import { Mark } from '#platform/ui/mark.tsx';
import { Page } from '#platform/ui/page.tsx';
import { PressCard } from '#platform/ui/press-card.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { Doorway } from '#people/access/web/doorway.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useWelcomeMessages } from './use-welcome-messages.ts';
import styles from './welcome-page.module.css';

/** The two doors of an empty house. */
export function WelcomePage() {
  const t = useWelcomeMessages().welcome;
  const router = useRouter();
  const queries = useQueryClient();
  const instance = useQuery(api.welcome.showInstance.queryOptions({ input: {} }));
  const enterDemo = useMutation(
    api.welcome.openDoor.mutationOptions({
      onSuccess() {
        queries.clear();
        void router.navigate({ to: '/sign-in' });
      },
    }),
  );
  if (instance.data && instance.data.bornAs !== 'empty') return <Navigate to="/sign-in" replace />;
  const problem = instance.error ?? enterDemo.error;
  return (
    <Doorway>
      <Page title={t.title} lead={t.lead} width="reading">
        {problem && <ProblemNotice problem={problemOf(problem)} />}
        {instance.isPending && !problem && <Skeleton lines={6} />}
        {instance.data && (
          <section aria-labelledby="doors" className={styles.doors}>
            <h2 id="doors">{t.doors}</h2>
            {instance.data.doors.includes('demo') && (
              <PressCard onPress={() => enterDemo.mutate({ door: 'demo' })} isDisabled={enterDemo.isPending}>
                <span className={styles.door}>
                  <Mark size={48} />
                  <span>
                    <span className={styles.name}>{t.demo}</span>
                    <span className={styles.sentence}>{t.demoSentence}</span>
                  </span>
                </span>
              </PressCard>
            )}
            <PressCard onPress={() => void router.navigate({ to: '/set-up' })}>
              <span className={styles.door}>
                <Mark size={48} tone="faint" />
                <span>
                  <span className={styles.name}>{t.organisation}</span>
                  <span className={styles.sentence}>{t.organisationSentence}</span>
                </span>
              </span>
            </PressCard>
          </section>
        )}
      </Page>
    </Doorway>
  );
}
