import { Heart, Maximize2 } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import { Button as OpenButton } from 'react-aria-components/Button';
import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Spinner } from '#platform/ui/spinner.tsx';
import { problemOf } from '#web/api/problem-of.ts';
import { tooSmallFor } from '../../contract/legibility.ts';
import { sayTooSmall } from '../../contract/words/say-too-small.ts';
import { paperOf, type Draft } from '../making/draft.ts';
import { usePosterMessages } from '../use-poster-messages.ts';
import { LargePreview } from './large-preview.tsx';
import styles from './preview.module.css';
import { ratioOf } from './ratio-of.ts';
import { SheetPicture } from './sheet-picture.tsx';
import type { PreviewState } from './use-preview.ts';

/** The poster as it would be printed now, and what keeps it from being read. */
export function Preview({ draft, state, onChange }: { readonly draft: Draft; readonly state: PreviewState; readonly onChange: (some: Partial<Draft>) => void }) {
  const t = usePosterMessages();
  const format = useFormatters();
  const { locale } = useLocale();
  const { sheet, fitted, voices, hasMore, leftOut, isSetting, hasFailed, error } = state;
  const [isLarge, setLarge] = useState(false);
  if (error) return <ProblemNotice problem={problemOf(error)} fieldLabels={t.fields} />;
  if (voices === 0) return <EmptyState picture={<Heart size={64} strokeWidth={1.25} />} title={t.empty}>{t.emptySentence}</EmptyState>;
  // Where a paper is found by itself, it fits; what was chosen by hand may not.
  const tooSmall = sheet && draft.paper !== 'fitting' ? tooSmallFor({ smallest: sheet.smallest, voices: sheet.voices.size, paper: paperOf(draft) }) : undefined;
  const about = sheet
    ? [
        fitted?.most !== undefined ? t.newestOn(fitted.most, fitted.paper) : hasMore ? t.newest(sheet.voices.size) : t.voices(sheet.voices.size),
        fitted && fitted.most === undefined && t.fits(fitted.paper),
        t.smallest(format.number(Math.round(sheet.smallest * 10) / 10)),
        t.leftOut(leftOut),
      ].filter((words) => words !== undefined && words !== false && words !== '')
    : [];
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
      {sheet === undefined && !hasFailed && <p className={styles.waiting}><Spinner /> {t.setting}</p>}
      {sheet === null && <p>{t.leftOut(leftOut)}</p>}
      {sheet && (
        <div className={styles.sheet} style={{ '--ratio': ratioOf(sheet) } as CSSProperties}>
          <SheetPicture sheet={sheet} label={t.previewOf(sheet.description)} />
          <OpenButton className={styles.open} aria-label={t.large} onPress={() => setLarge(true)}>
            <Maximize2 size={20} aria-hidden="true" />
          </OpenButton>
        </div>
      )}
      {sheet && <figcaption className={styles.caption}>{about.join(' · ')}</figcaption>}
      {sheet && isLarge && <LargePreview sheet={sheet} onClose={() => setLarge(false)} />}
    </figure>
  );
}
