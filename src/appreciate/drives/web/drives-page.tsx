import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarHeart, Plus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { MoreButton } from '#web/loading/more-button.tsx';
import { useMe } from '#web/session/use-me.ts';
import styles from './drives.module.css';
import { ProgressWords } from './progress-words.tsx';
import { useDriveMessages } from './use-drive-messages.ts';

const DriveDialog = lazyPart(async () => (await import('./drive-dialog.tsx')).DriveDialog);

/** All drives the reader has to do with. */
export function DrivesPage() {
  const t = useDriveMessages();
  const { locale } = useLocale();
  const format = useFormatters();
  const mayStart = useMe().permissions.includes('drives:run');
  const [isStarting, setStarting] = useState(false);
  const drives = useInfiniteQuery(
    api.drives.list.infiniteOptions({ input: (cursor: string | undefined) => ({ cursor, limit: 20 }), initialPageParam: undefined, getNextPageParam: (last) => last.next }),
  );
  const items = drives.data?.pages.flatMap((page) => page.items);
  const start = (
    <Button variant="primary" icon={<Plus />} onPress={() => setStarting(true)}>
      {t.start}
    </Button>
  );
  return (
    <Page title={t.title} lead={t.lead} width="reading" actions={mayStart && items && items.length > 0 && start}>
      {drives.error && <ProblemNotice problem={problemOf(drives.error)} />}
      {drives.isPending && <Skeleton lines={5} />}
      {items && items.length > 0 && (
        <ul role="list" className={styles.list}>
          {items.map((drive) => (
            <Card
              key={drive.id}
              as="li"
              header={
                <>
                  <h2 className={styles.name}>
                    <Link to="/drives/$driveId" params={{ driveId: drive.id }}>
                      {drive.sentence}
                    </Link>
                  </h2>
                  <Badge tone={drive.state === 'running' ? 'honey' : 'neutral'}>{t.states[drive.state]}</Badge>
                </>
              }
            >
              <p className={styles.detail}>
                {t.days(format.shortDate(drive.from), format.shortDate(drive.until))} · {drive.unit?.[locale] ?? t.everybody}
              </p>
              <p className={styles.detail}>
                <ProgressWords drive={drive} />
              </p>
            </Card>
          ))}
        </ul>
      )}
      {items?.length === 0 && (
        <EmptyState picture={<CalendarHeart size={64} strokeWidth={1.25} />} title={t.none} action={mayStart && start}>
          {mayStart ? t.noneRun : t.noneSentence}
        </EmptyState>
      )}
      <MoreButton of={drives}>{t.more}</MoreButton>
      <Suspense>{isStarting && <DriveDialog drive={undefined} onClose={() => setStarting(false)} />}</Suspense>
    </Page>
  );
}
