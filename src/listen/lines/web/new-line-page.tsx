import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { v4 } from 'uuid';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { LineForm } from './line-form.tsx';
import { useLinesMessages } from './use-lines-messages.ts';

/** Setting up a line. Its address is known before it is saved, because the other system wants to know it first. */
export function NewLinePage() {
  const t = useLinesMessages();
  const { locale } = useLocale();
  const { kind: wanted } = useParams({ from: '/app/lines/new/$kind' });
  const [id] = useState(() => v4());
  const { data, error } = useQuery(api.lines.kinds.queryOptions({ input: {}, staleTime: Infinity }));
  const kind = data?.items.find((each) => each.kind === wanted);
  return (
    <Page
      title={kind?.name[locale] ?? t.newTitle}
      lead={kind?.description[locale]}
      width="reading"
      actions={<LinkButton icon={<ArrowLeft />} href="/lines/new">{t.newTitle}</LinkButton>}
    >
      {error && <ProblemNotice problem={problemOf(error)} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && !kind && <p>{t.unknown}</p>}
      {kind && <LineForm id={id} kind={kind} line={null} address={`${data?.publicAddress ?? ''}/channels/${kind.kind}/${id}`} />}
    </Page>
  );
}
