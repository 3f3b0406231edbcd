import { useQuery } from '@tanstack/react-query';
import { useHungChanges } from '#appreciate/praise/web/hung/use-hung-changes.ts';
import { Page } from '#platform/ui/page.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { useNow } from '#platform/ui/use-now.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { Filled } from '#web/navigation/filled.tsx';
import { useMe } from '#web/session/use-me.ts';
import { DeskPart } from './desk-part.tsx';
import { EarnedPart } from './earned-part.tsx';
import { FirstStepsPart } from './first-steps-part.tsx';
import { ForUnitPart } from './for-unit-part.tsx';
import { GuestPart } from './guest-part.tsx';
import { HelpedLine } from './helped-line.tsx';
import { LedgerPart } from './ledger-part.tsx';
import { NewsPart } from './news-part.tsx';
import { onToday } from './slots.ts';
import { StandingStillPart } from './standing-still-part.tsx';
import styles from './today-page.module.css';
import { useTodayMessages } from './use-today-messages.ts';
import { VoicesPart } from './voices-part.tsx';

/** The start page: what waits for the reader, three voices, how many people got help, what comes up lately. */
export function TodayPage() {
  const t = useTodayMessages();
  const { weekday } = useFormatters();
  const { permissions } = useMe();
  const now = useNow();
  const today = useQuery(api.today.show.queryOptions({ input: {}, refetchInterval: 60_000, staleTime: 0 }));
  useHungChanges([api.praise.hung.key(), api.praise.forMyUnit.key()]);
  const isGuest = permissions.includes('shadowing:visit');
  return (
    <Page title={t.title} lead={weekday(now)}>
      {today.error && <ProblemNotice problem={problemOf(today.error)} />}
      <HelpedLine helped={today.data?.helped} asOf={today.dataUpdatedAt} />
      {today.data?.standingStill && <StandingStillPart still={today.data.standingStill} />}
      {today.data?.firstSteps && <FirstStepsPart steps={today.data.firstSteps} />}
      <Filled slot={onToday} />
      <div className={styles.parts}>
        <div className={styles.waiting}>
          <EarnedPart />
          {permissions.includes('shadowing:host') && <DeskPart />}
          {today.data?.ledger && <LedgerPart ledger={today.data.ledger} />}
          {isGuest && <GuestPart />}
          {!isGuest && today.data && <p className={styles.soft}>{t.chairs.free(today.data.freeChairs)}</p>}
          <ForUnitPart />
        </div>
        <VoicesPart readsEvidence={permissions.includes('evidence:read')} />
        {permissions.includes('evidence:read') && <NewsPart />}
      </div>
    </Page>
  );
}
