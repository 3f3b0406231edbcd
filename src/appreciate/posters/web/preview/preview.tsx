import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Spinner } from '#platform/ui/spinner.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useWatch } from '#web/live/use-watch.ts';
import { tooSmallFor } from '../../contract/legibility.ts';
import { sayTooSmall } from '../../contract/words/say-too-small.ts';
import type { SettledChoice } from '../../contract/poster-choice.ts';
import { choiceOf, paperFault, paperOf, selectionOf, type Draft } from '../making/draft.ts';
import { usePosterMessages } from '../use-poster-messages.ts';
import styles from './preview.module.css';
import { SheetPicture } from './sheet-picture.tsx';
import { useSheet } from './use-sheet.ts';

/** The poster as it would be printed now, and what keeps it from being read. */
export function Preview({ draft, today, onChange }: { readonly draft: Draft; readonly today: Date; readonly onChange: (some: Partial<Draft>) => void }) {
  const t = usePosterMessages();
  const format = useFormatters();
  const { locale } = useLocale();
  const queries = useQueryClient();
  // Words of customers are not kept once nobody looks.
  const voices = useQuery({ ...api.posters.voices.queryOptions({ input: selectionOf(draft, today) }), gcTime: 0, placeholderData: (before) => before });
  const reread = () => void queries.invalidateQueries({ queryKey: api.posters.voices.key() });
  useWatch('praise.wall', {}, { onItem: ({ type }) => type !== 'beginning' && reread(), onResumed: reread });
  const { items = [], organisation = '' } = voices.data ?? {};
  const choice = choiceOf(draft, today);
  const settled: SettledChoice = { ...choice, title: choice.title ?? '', letters: choice.letters ?? organisation.slice(0, 24), language: locale };
  const canSet = items.length > 0 && !paperFault(draft);
  const { sheet, leftOut, isSetting, hasFailed } = useSheet(canSet ? { choice: settled, praises: items, organisation } : undefined);
  if (voices.error) return <ProblemNotice problem={problemOf(voices.error)} fieldLabels={t.fields} />;
  if (voices.data && items.length === 0) return <EmptyState title={t.empty}>{t.emptySentence}</EmptyState>;
  const tooSmall = sheet && tooSmallFor({ smallest: sheet.smallest, voices: sheet.voices.size, paper: paperOf(draft) });
  return (
    <figure className={styles.preview} aria-label={t.preview} aria-busy={isSetting}>
      {tooSmall && (
        <ProblemNotice
          problem={{ title: t.tooSmall, detail: sayTooSmall(tooSmall, locale) }}
          actions={
            <>
              {tooSmall.needs && <Button size="small" onPress={() => onChange({ paper: tooSmall.needs })}>{t.take(tooSmall.needs)}</Button>}
              <Button size="small" onPress={() => onChange({ most: tooSmall.most })}>{t.takeNewest(tooSmall.most)}</Button>
            </>
          }
        />
      )}
      {hasFailed && <p>{t.unset}</p>}
      {!sheet && !hasFailed && <p className={styles.waiting}><Spinner /> {t.setting}</p>}
      {sheet && <SheetPicture sheet={sheet} label={t.previewOf(sheet.description)} />}
      {sheet && (
        <figcaption className={styles.caption}>
          {[t.voices(sheet.voices.size), t.smallest(format.number(Math.round(sheet.smallest * 10) / 10)), t.leftOut(leftOut)].filter((words) => words !== '').join(' · ')}
        </figcaption>
      )}
    </figure>
  );
}
