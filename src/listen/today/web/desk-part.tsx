import { useQuery } from '@tanstack/react-query';
import { Ear, Headset } from 'lucide-react';
import { Card } from '#platform/ui/card.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './today-page.module.css';
import { useTodayMessages } from './use-today-messages.ts';

/** For an agent: how the chair stands, who asks, whether thanks waits for them, and the way to the desk. */
export function DeskPart() {
  const t = useTodayMessages().desk;
  const chair = useQuery(api.shadowing.ownChair.queryOptions({ input: {}, refetchInterval: 15_000, staleTime: 0 }));
  const found = useQuery(api.praise.found.queryOptions({ input: { limit: 1 }, refetchInterval: 30_000, staleTime: 0, gcTime: 0 }));
  const visits = chair.data?.visits ?? [];
  const sitting = visits.filter(({ state }) => state === 'active').length;
  const asking = visits.filter(({ state, can }) => state === 'asked' && can.agree).length;
  return (
    <Card as="section" tone={asking > 0 ? 'live' : 'plain'} header={<h2>{t.title}</h2>}>
      {chair.error && <ProblemNotice problem={problemOf(chair.error)} />}
      {chair.data && <p>{sitting > 0 ? t.sitting(sitting) : t.state[chair.data.state]}</p>}
      {asking > 0 && <p>{t.asking(asking)}</p>}
      {found.data && found.data.items.length > 0 && (
        <p>
          <a href="/thanks">{t.thanked}</a>
        </p>
      )}
      <div className={styles.actions}>
        <LinkButton variant="primary" icon={<Headset />} href="/desk">{t.go}</LinkButton>
        <LinkButton variant="plain" icon={<Ear />} href="/privacy/mine">{t.heardMe}</LinkButton>
      </div>
    </Card>
  );
}
