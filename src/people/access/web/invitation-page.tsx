import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Door } from '#platform/ui/door.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { ProblemError } from '#web/api/problem-error.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { AcceptForm } from './accept-form.tsx';
import { Doorway } from './doorway.tsx';
import { ProviderButton } from './provider-button.tsx';
import { useAccessMessages } from './use-access-messages.ts';

/** What an invitation's link opens: who invites, and a form to come in with. */
export function InvitationPage() {
  const t = useAccessMessages().invitation;
  const hash = useLocation({ select: (location) => location.hash });
  // The address is the next page's already while that is being fetched; this one keeps its key until it has gone.
  const [key, setKey] = useState(hash);
  if (hash !== '' && hash !== key) setKey(hash);
  const invitation = useQuery(api.access.viewInvitation.queryOptions({ input: { key }, enabled: hash !== '', retry: false, staleTime: Infinity }));
  const instance = useQuery(api.welcome.showInstance.queryOptions({ input: {} }));
  const provider = instance.data?.signIn.provider;
  const { data, error } = invitation;
  // Mail programs cut long addresses; half a key is as good as none.
  const isCutOff = key === '' || (error instanceof ProblemError && error.problem.status === 422);
  const toSignIn = <LinkButton href="/sign-in">{t.toSignIn}</LinkButton>;
  return (
    <Doorway>
      <Page
        title={data && !data.renewsSignIn ? t.title(data.organisation) : t.titleOpening}
        lead={data && (data.renewsSignIn ? t.leadRenewal(data.email) : t.lead(data.email))}
        width="reading"
      >
        {isCutOff && <EmptyState picture={<Door state="closed" size={64} />} title={t.missing} action={toSignIn}>{t.missingSentence}</EmptyState>}
        {error && !isCutOff && <ProblemNotice problem={problemOf(error)} takesFocus actions={toSignIn} />}
        {key !== '' && invitation.isPending && <Skeleton lines={4} />}
        {data && <AcceptForm invitation={data} invitationKey={key} />}
        {data && !data.renewsSignIn && provider && (
          <section>
            <p>{t.provider(provider.label)}</p>
            <ProviderButton to="/">{t.providerButton(provider.label)}</ProviderButton>
          </section>
        )}
      </Page>
    </Doorway>
  );
}
