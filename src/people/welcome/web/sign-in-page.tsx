import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearch } from '@tanstack/react-router';
import { LinkCard } from '#platform/ui/link-card.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { Doorway } from '#people/access/web/doorway.tsx';
import { ProviderButton } from '#people/access/web/provider-button.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { DemoPeople } from './demo-people.tsx';
import { PasswordSignIn } from './password-sign-in.tsx';
import styles from './sign-in-page.module.css';
import { useWelcomeMessages } from './use-welcome-messages.ts';

/** Every way to come in: the organisation's provider, a password, in the demo one click. */
export function SignInPage() {
  const t = useWelcomeMessages().signIn;
  const { to = '/', problem } = useSearch({ from: '/sign-in' });
  const { data, error, isPending } = useQuery(api.welcome.showInstance.queryOptions({ input: {} }));
  if (data?.bornAs === 'empty') return <Navigate to="/welcome" replace />;
  const isDemo = data?.bornAs === 'demo';
  const name = data?.name ?? '';
  return (
    <Doorway>
      <Page
        title={!data ? t.title : isDemo ? t.demoTitle(name) : t.titleOf(name)}
        lead={isDemo && (data.signIn.demoPeople.length > 0 ? t.demoLead : t.demoAway)}
        width="reading"
      >
        {error && <ProblemNotice problem={problemOf(error)} />}
        {problem && <ProblemNotice problem={t.problems[problem]} />}
        {isPending && !error && <Skeleton lines={4} />}
        {data?.signIn.provider && (
          <div className={styles.provider}>
            <ProviderButton to={to} variant="primary">{t.provider(data.signIn.provider.label)}</ProviderButton>
            {data.signIn.password && <p className={styles.or}>{t.or}</p>}
          </div>
        )}
        {data?.signIn.password && <PasswordSignIn to={to} isPrimary={!data.signIn.provider} />}
        {data && data.signIn.demoPeople.length > 0 && <DemoPeople people={data.signIn.demoPeople} to={to} />}
        {isDemo && (
          <LinkCard href="/demo-shop" header={<span className={styles.role}>{t.customer.role}</span>}>
            <span>{t.customer.invitation}</span>
          </LinkCard>
        )}
      </Page>
    </Doorway>
  );
}
