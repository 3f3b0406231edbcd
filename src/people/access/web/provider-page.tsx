import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { CopyField } from '#platform/ui/copy-field.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { ProviderForm } from './provider-form.tsx';
import { useAccessMessages } from './use-access-messages.ts';

/** The organisation's own sign-in. */
export function ProviderPage() {
  const t = useAccessMessages().provider;
  const { data, error, isPending } = useQuery(api.access.showProvider.queryOptions({ input: {} }));
  return (
    <Page title={t.title} lead={t.lead} width="reading" actions={<LinkButton icon={<ArrowLeft />} href="/organisation">{t.back}</LinkButton>}>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {isPending && !error && <Skeleton lines={6} />}
      {data && (
        <>
          <CopyField label={t.redirectUri} value={data.redirectUri} description={t.redirectSentence} />
          <ProviderForm key={data.provider?.issuer ?? ''} provider={data.provider} />
        </>
      )}
    </Page>
  );
}
