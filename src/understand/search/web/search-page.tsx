import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useQuotesEnded } from '#listen/impressions/web/use-quotes-ended.ts';
import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { SearchField } from '#platform/ui/search-field.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import { useMe } from '#web/session/use-me.ts';
import type { EvidenceActions } from './evidence-actions.ts';
import { EvidenceCard } from './evidence-card.tsx';
import { times, type SearchAddress } from './search-address.ts';
import { SearchFilters } from './search-filters.tsx';
import styles from './search-page.module.css';
import { useSearchMessages } from './use-search-messages.ts';

const typingPause = 200;
const day = 86_400_000;

/** Searching what was heard. The whole question stands in the address. */
export function SearchPage({ Actions }: { readonly Actions: EvidenceActions }) {
  const t = useSearchMessages();
  const address = useSearch({ from: '/app/evidence' });
  const go = useNavigate({ from: '/evidence' });
  const { permissions } = useMe();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(address.q ?? '');
  useQuotesEnded();

  const change = (next: SearchAddress) => void go({ search: next, replace: true });
  const settle = (typed: string) => change({ ...address, q: typed.trim() === '' ? undefined : typed.trimStart() });
  useTypingPause(text, settle);
  useShortcuts(t.keys, [{ keys: '/', label: t.toField, run: () => field.current?.select() }]);

  const shown = useDeferredValue(address);
  const found = useInfiniteQuery(
    api.search.find.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...questionOf(shown), cursor, limit: 25 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.next,
      placeholderData: keepPreviousData,
    }),
  );
  const items = found.data?.pages.flatMap((page) => page.items);
  const isNarrowed = Object.entries(shown).some(([name, value]) => name !== 'q' && value !== undefined);

  return (
    <Page title={t.title} lead={t.lead}>
      <search className={styles.search}>
        <SearchField
          label={t.field}
          placeholder={t.placeholder}
          keys="/"
          maxLength={200}
          value={text}
          onChange={setText}
          onSubmit={settle}
          inputRef={field}
          autoFocus
        />
        <SearchFilters address={address} onChange={change} maySeeMine={permissions.includes('impressions:record')} />
      </search>
      <ReadAs read={found.data?.pages[0]?.read ?? []} />
      {found.error && <ProblemNotice problem={problemOf(found.error)} />}
      {found.isPending && <Skeleton lines={8} />}
      {items && (
        <section aria-busy={found.isPlaceholderData}>
          <h2 className={styles.count}>
            <output>{shown.q || isNarrowed ? t.results(items.length, found.hasNextPage) : items.length > 0 && t.newest}</output>
          </h2>
          <ul role="list" className={styles.found}>
            {items.map(({ matches, ...evidence }) => (
              <EvidenceCard key={evidence.id} evidence={evidence} matches={matches} actions={<Actions evidence={evidence} />} />
            ))}
          </ul>
          {items.length === 0 && <Nothing because={isNarrowed ? 'filters' : shown.q ? 'words' : 'empty'} />}
          {found.hasNextPage && (
            <div className={styles.more}>
              <Button onPress={() => void found.fetchNextPage()} isPending={found.isFetchingNextPage}>
                {t.more}
              </Button>
            </div>
          )}
        </section>
      )}
    </Page>
  );
}

/** What misspelt words were read as. */
function ReadAs({ read }: { readonly read: readonly { word: string; as: readonly string[] }[] }) {
  const t = useSearchMessages();
  const format = useFormatters();
  return read.map(({ word, as }) => (
    <output key={word} className={styles.read}>
      {t.read(word, format.list(as.map(t.asWord)))}
    </output>
  ));
}

function Nothing({ because }: { readonly because: 'filters' | 'words' | 'empty' }) {
  const t = useSearchMessages().none;
  if (because === 'empty') {
    return (
      <EmptyState picture={<Mark size={96} tone="faint" />} title={t.ever}>
        {t.everSentence}
      </EmptyState>
    );
  }
  return because === 'filters' ? (
    <EmptyState title={t.filtered}>{t.filteredSentence}</EmptyState>
  ) : (
    <EmptyState title={t.title}>{t.sentence}</EmptyState>
  );
}

function questionOf({ q, kind, reason, unit, channel, time, mine }: SearchAddress) {
  // Whole days, so that the same question within a day is the same.
  const from = time && new Date(Math.floor(Date.now() / day - times[time] + 1) * day).toISOString();
  return {
    query: q ?? '',
    ...(kind ? { kind: [kind] } : {}),
    ...(reason ? { reason: [reason] } : {}),
    ...(unit ? { unit: [unit] } : {}),
    ...(channel ? { channel: [channel] } : {}),
    ...(from ? { from } : {}),
    ...(mine ? { mine: true } : {}),
  };
}

/** Calls `settle` when the text has not changed for a moment. */
function useTypingPause(text: string, settle: (text: string) => void): void {
  const [settled, setSettled] = useState(text);
  const run = useEffectEvent((typed: string) => {
    setSettled(typed);
    settle(typed);
  });
  useEffect(() => {
    if (settled === text) return;
    const timer = setTimeout(() => run(text), typingPause);
    return () => clearTimeout(timer);
  }, [text, settled]);
}
