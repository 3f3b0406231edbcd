import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { BellRing, LayoutDashboard, Pencil, Play, Square } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import type { Drive } from '../contract/drive.ts';
import { dayFrom } from './day-from.ts';
import styles from './drives.module.css';
import { ProgressWords } from './progress-words.tsx';
import { useDriveActions } from './use-drive-actions.ts';
import { useDriveMessages } from './use-drive-messages.ts';
import { WordPart } from './word-part.tsx';

const DriveDialog = lazyPart(async () => (await import('./drive-dialog.tsx')).DriveDialog);
const CollagePart = lazyPart(async () => (await import('./collage-part.tsx')).CollagePart);

/** Milliseconds after which the number of thanks is read anew. */
const soon = 15_000;

/** One drive: its sentence, how far it is, and at its end the word and the collage. */
export function DrivePage() {
  const { driveId } = useParams({ from: '/app/drives/$driveId' });
  const t = useDriveMessages();
  const found = useQuery(api.drives.show.queryOptions({ input: { id: driveId }, refetchInterval: soon }));
  if (found.data) return <DriveShown drive={found.data} />;
  return (
    <Page title={t.title} width="reading">
      {found.error ? <ProblemNotice problem={problemOf(found.error)} takesFocus /> : <Skeleton lines={5} />}
    </Page>
  );
}

function DriveShown({ drive }: { readonly drive: Drive }) {
  const t = useDriveMessages();
  const { locale } = useLocale();
  const format = useFormatters();
  const { end, resume, remind } = useDriveActions();
  const [isChanging, setChanging] = useState(false);
  const { id, state, can, until } = drive;
  const isLastDay = state === 'running' && until === dayFrom(0);
  return (
    <Page
      title={drive.sentence}
      lead={
        <>
          {t.days(format.date(drive.from), format.date(until))} · {drive.unit?.[locale] ?? t.everybody}
        </>
      }
      actions={
        <>
          {can.remind && (
            <Button icon={<BellRing />} isPending={remind.isPending} onPress={() => remind.mutate({ id })}>
              {t.actions.remind}
            </Button>
          )}
          {can.change && (
            <Button icon={<Pencil />} onPress={() => setChanging(true)}>
              {t.actions.change}
            </Button>
          )}
          {can.end && (
            <Button icon={<Square />} isPending={end.isPending} onPress={() => end.mutate({ id })}>
              {t.actions.end}
            </Button>
          )}
          {can.resume && (
            <Button icon={<Play />} isPending={resume.isPending} onPress={() => resume.mutate({ id })}>
              {t.actions.resume}
            </Button>
          )}
          <LinkButton variant="plain" href="/drives">
            {t.back}
          </LinkButton>
        </>
      }
    >
      <p className={styles.line}>
        <Badge tone={state === 'running' ? 'honey' : 'neutral'}>{t.states[state]}</Badge>
        {drive.startedBy && <span className={styles.detail}>{t.startedBy(drive.startedBy)}</span>}
      </p>
      <p className={styles.progress} role="status">
        {state === 'planned' ? t.begins(format.date(drive.from)) : <ProgressWords drive={drive} />}
      </p>
      {isLastDay && <p>{t.lastDay}</p>}
      <WordPart key={drive.signer?.id} drive={drive} />
      {state === 'over' ? (
        <Suspense fallback={<Skeleton lines={6} />}>
          <CollagePart driveId={id} />
        </Suspense>
      ) : (
        <EmptyState picture={<LayoutDashboard size={64} strokeWidth={1.25} />} title={t.collage.later} />
      )}
      <Suspense>{isChanging && <DriveDialog drive={drive} onClose={() => setChanging(false)} />}</Suspense>
    </Page>
  );
}
