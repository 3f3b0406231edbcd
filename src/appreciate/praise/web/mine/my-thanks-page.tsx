import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Heart, Mail, SearchX } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { SearchField } from '#platform/ui/search-field.tsx';
import { Select } from '#platform/ui/select.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { MoreButton } from '#web/loading/more-button.tsx';
import type { FoundThanks } from '../../contract/found-thanks.ts';
import type { Praise } from '../../contract/praise.ts';
import { useReadAgain } from '../use-read-again.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import styles from './my-thanks-page.module.css';
import { ThanksCard } from './thanks-card.tsx';
import { useChanges } from './use-changes.ts';
import { WaitingCard } from './waiting-card.tsx';

const PaperDialog = lazyPart(async () => (await import('../paper/paper-dialog.tsx')).PaperDialog);
const KeepDialog = lazyPart(async () => (await import('../keeping/keep-dialog.tsx')).KeepDialog);
const ChangeDialog = lazyPart(async () => (await import('./change-dialog.tsx')).ChangeDialog);

const places = ['every', 'private', 'inside', 'outside', 'ended'] as const;

/** Everything an agent was thanked for: theirs first, and where it hangs. */
export function MyThanksPage() {
  const t = usePraiseMessages();
  const readAgain = useReadAgain();
  const [where, setWhere] = useState<(typeof places)[number]>('every');
  const [typed, setTyped] = useState('');
  const [isPaper, setPaper] = useState(false);
  const [looked, setLooked] = useState<FoundThanks>();
  const [changed, setChanged] = useState<Praise>();
  useChanges();
  useShortcuts(t.keys.title, [{ keys: 'Alt+Shift+KeyP', shown: 'Alt+Shift+P', label: t.keys.paper, whileTyping: true, run: () => setPaper(true) }]);
  const waiting = useQuery(api.praise.found.queryOptions({ input: { limit: 20 } }));
  const q = typed.trim() === '' ? undefined : typed.trim();
  const mine = useInfiniteQuery(
    api.praise.mine.infiniteOptions({
      input: (cursor: string | undefined) => ({ cursor, q, where: where === 'every' ? undefined : where, limit: 30 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.next,
    }),
  );
  const kept = mine.data?.pages.flatMap(({ items }) => items);
  const isNarrowed = q !== undefined || where !== 'every';
  const found = waiting.data?.items ?? [];
  const problem = mine.error ?? waiting.error;

  return (
    <Page
      title={t.mine.title}
      lead={t.mine.lead}
      actions={
        <Button icon={<Mail />} onPress={() => setPaper(true)}>
          {t.mine.paper}
        </Button>
      }
    >
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      {found.length > 0 && (
        <section className={styles.part} aria-labelledby="waiting">
          <h2 id="waiting" className={styles.heading}>
            {t.mine.waiting}
          </h2>
          <p className={styles.detail}>{t.mine.waitingNote}</p>
          <ul role="list" className={styles.cards}>
            {found.map((each) => (
              <WaitingCard key={`${each.conversationId} ${each.seq}`} found={each} onLook={() => setLooked(each)} />
            ))}
          </ul>
        </section>
      )}
      {mine.isPending && !isNarrowed && <Skeleton lines={6} />}
      {(isNarrowed || (kept && kept.length > 0)) && (
        <section className={styles.part} aria-labelledby="kept">
          <h2 id="kept" className={styles.heading}>
            {t.mine.kept}
          </h2>
          <div className={styles.filters}>
            <SearchField label={t.mine.search} isLabelHidden={false} placeholder={t.mine.searchHint} value={typed} onChange={setTyped} />
            <Select label={t.mine.filter} choices={places.map((id) => ({ id, label: t.mine[id] }))} value={where} onChange={setWhere} />
          </div>
          {mine.isPending && <Skeleton lines={6} />}
          {kept && kept.length > 0 && (
            <ul role="list" className={styles.cards} aria-label={t.mine.title}>
              {kept.map((praise) => (
                <ThanksCard key={praise.id} praise={praise} onChange={() => setChanged(praise)} />
              ))}
            </ul>
          )}
          {kept?.length === 0 && (
            <EmptyState picture={<SearchX size={64} strokeWidth={1.25} />} title={t.mine.nothing}>
              {t.mine.nothingSentence}
            </EmptyState>
          )}
        </section>
      )}
      {kept?.length === 0 && !isNarrowed && found.length === 0 && (
        <EmptyState
          picture={<Heart size={64} strokeWidth={1.25} />}
          title={t.mine.none}
          action={
            <LinkButton variant="primary" href="/desk">
              {t.mine.toDesk}
            </LinkButton>
          }
        >
          {t.mine.noneSentence}
        </EmptyState>
      )}
      <MoreButton of={mine}>{t.mine.more}</MoreButton>
      <Suspense>
        {isPaper && <PaperDialog onClose={() => setPaper(false)} />}
        {looked && <KeepDialog conversationId={looked.conversationId} seq={looked.seq} stretch={undefined} onClose={() => setLooked(undefined)} />}
        {changed && (
          <ChangeDialog
            praise={changed}
            onClose={() => {
              setChanged(undefined);
              void readAgain();
            }}
          />
        )}
      </Suspense>
    </Page>
  );
}
