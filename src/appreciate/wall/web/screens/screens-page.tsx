import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { MoreButton } from '#web/loading/more-button.tsx';
import { FirstScreen } from './first-screen.tsx';
import { ScreenCard } from './screen-card.tsx';
import { ScreenDialog } from './screen-dialog.tsx';
import styles from './screens-page.module.css';
import { useScreensMessages } from './use-screens-messages.ts';

/** Milliseconds after which one sees who was seen meanwhile. */
const lookAgainEvery = 10_000;

/** Where else the wall is shown. */
export function ScreensPage() {
  const t = useScreensMessages();
  const [isAdding, setAdding] = useState(false);
  const screens = useInfiniteQuery(
    api.wall.listScreens.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 25, ...(cursor !== undefined && { cursor }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
      refetchInterval: lookAgainEvery,
    }),
  );
  const items = screens.data?.pages.flatMap((page) => page.items);
  const add = <Button variant="primary" icon={<Plus />} onPress={() => setAdding(true)}>{t.add}</Button>;
  return (
    <Page title={t.title} lead={t.lead} actions={items && items.length > 0 && add}>
      {screens.error && <ProblemNotice problem={problemOf(screens.error)} />}
      {screens.isLoading && <Skeleton lines={5} />}
      {items?.length === 0 && <EmptyState picture={<FirstScreen />} title={t.none} action={add}>{t.noneSentence}</EmptyState>}
      {items && items.length > 0 && (
        <ul role="list" className={styles.screens}>
          {items.map((screen) => (
            <ScreenCard key={screen.id} screen={screen} />
          ))}
        </ul>
      )}
      <MoreButton of={screens}>{t.wall.more}</MoreButton>
      {isAdding && <ScreenDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
