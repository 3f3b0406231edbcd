import { useQuery } from '@tanstack/react-query';
import { useHungChanges } from '#appreciate/praise/web/hung/use-hung-changes.ts';
import { useLocale } from '#platform/ui/locale.tsx';
import { api } from '#web/api/client.ts';
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

/** Milliseconds in which new voices are gathered: a sheet of many takes a moment to be set. */
const gather = 3_000;

/** Reads the voices a draft asks for, follows what becomes of them, and has them set. */
export function usePreview(draft: Draft, today: Date): PreviewState {
  const { locale } = useLocale();
  // Words of customers are not kept once nobody looks.
  const { data, error } = useQuery({ ...api.posters.voices.queryOptions({ input: selectionOf(draft, today) }), gcTime: 0, placeholderData: (before) => before });
  useHungChanges([api.posters.voices.key()], gather);
  const { items = [], organisation = '', hasMore = false } = data ?? {};
  const choice = choiceOf(draft, today);
  const settled: SettledChoice = { ...choice, title: choice.title ?? '', letters: choice.letters ?? organisation.slice(0, 24), language: locale };
  const canSet = items.length > 0 && !paperFault(draft);
  const setting = useSheet(canSet ? { copy: { choice: settled, praises: items, organisation }, isFitting: draft.paper === 'fitting' } : undefined);
  // On a paper that cannot be nothing is set anew: whoever leaves then takes the sheet along.
  const hanging = new Set(items.map(({ id }) => id));
  const isTrue = canSet || [...(setting.sheet?.voices.keys() ?? [])].every((id) => hanging.has(id));
  return { ...setting, ...(!isTrue && { sheet: undefined }), voices: data && items.length, hasMore, error };
}
