import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocale } from '#platform/ui/locale.tsx';
import { api } from '#web/api/client.ts';
import { useWatch } from '#web/live/use-watch.ts';
import type { SettledChoice } from '../../contract/poster-choice.ts';
import { choiceOf, paperFault, selectionOf, type Draft } from '../making/draft.ts';
import { useSheet, type Setting } from './use-sheet.ts';

/** The poster as it would be printed now. */
export interface PreviewState extends Setting {
  /** How many voices were asked for; nothing until they are there. */
  voices?: number | undefined;
  hasMore: boolean;
  error: Error | null;
}

/** Milliseconds in which new voices are gathered; what leaves is gone at once. */
const gather = 3_000;

/** Reads the voices a draft asks for, follows what becomes of them, and has them set. */
export function usePreview(draft: Draft, today: Date): PreviewState {
  const { locale } = useLocale();
  const queries = useQueryClient();
  // Words of customers are not kept once nobody looks.
  const { data, error } = useQuery({ ...api.posters.voices.queryOptions({ input: selectionOf(draft, today) }), gcTime: 0, placeholderData: (before) => before });
  const gathering = useRef<number>(undefined);
  const reread = () => {
    clearTimeout(gathering.current);
    gathering.current = undefined;
    void queries.invalidateQueries({ queryKey: api.posters.voices.key() });
  };
  useWatch('praise.wall', {}, {
    onItem({ type }) {
      if (type === 'arrived') gathering.current ??= window.setTimeout(reread, gather);
      else if (type !== 'beginning') reread();
    },
    onResumed: reread,
  });
  useEffect(() => () => clearTimeout(gathering.current), []);
  const { items = [], organisation = '', hasMore = false } = data ?? {};
  const choice = choiceOf(draft, today);
  const settled: SettledChoice = { ...choice, title: choice.title ?? '', letters: choice.letters ?? organisation.slice(0, 24), language: locale };
  const canSet = items.length > 0 && !paperFault(draft);
  const setting = useSheet(canSet ? { copy: { choice: settled, praises: items, organisation }, isFitting: draft.paper === 'fitting' } : undefined);
  return { ...setting, voices: data && items.length, hasMore, error };
}
