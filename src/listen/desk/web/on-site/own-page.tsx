import { useQuery } from '@tanstack/react-query';
import { CopyField } from '#platform/ui/copy-field.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { QrCode } from './qr-code.tsx';
import { useOnSiteMessages } from './use-on-site-messages.ts';

/** The customer's own page as a code and, on request, as an address. The key in it is fetched anew each time and kept nowhere. */
export function OwnPage({ conversationId, hasAddress }: {
  readonly conversationId: string;
  readonly hasAddress: boolean;
}) {
  const t = useOnSiteMessages().ownPage;
  const { data, error } = useQuery(api.inPerson.link.queryOptions({ input: { conversationId }, gcTime: 0, staleTime: Infinity }));
  if (error) return <ProblemNotice problem={problemOf(error)} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <>
      <QrCode text={data.link} label={t.code} />
      {hasAddress && <CopyField label={t.address} value={data.link} />}
    </>
  );
}
