import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Badge } from '#platform/ui/badge.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { PressCard } from '#platform/ui/press-card.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './lines-page.module.css';
import { useLinesMessages } from './use-lines-messages.ts';

/** Which kind of line somebody wants to add. */
export function KindsPage() {
  const t = useLinesMessages();
  const { locale } = useLocale();
  const navigate = useNavigate();
  const { data, error, isPending } = useQuery(api.lines.kinds.queryOptions({ input: {}, staleTime: Infinity }));
  return (
    <Page title={t.newTitle} lead={t.newLead} actions={<LinkButton icon={<ArrowLeft />} href="/lines">{t.back}</LinkButton>}>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {isPending && !error && <Skeleton lines={8} />}
      {data && (
        <ul role="list" className={styles.kinds}>
          {data.items.toSorted((a, b) => a.name[locale].localeCompare(b.name[locale], locale)).map(({ kind, name, description, channels }) => (
            <li key={kind}>
              <PressCard
                onPress={() => void navigate({ to: '/lines/new/$kind', params: { kind } })}
                footer={<span className={styles.badges}>{channels.map((channel) => <Badge key={channel}>{t.channels[channel]}</Badge>)}</span>}
              >
                <span className={styles.name}>{name[locale]}</span>
                <span className={styles.quiet}>{description[locale]}</span>
              </PressCard>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
