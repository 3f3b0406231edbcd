import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocale } from '#platform/ui/locale.tsx';
import { useNow } from '#platform/ui/use-now.ts';
import { useLive } from '#web/live/live-context.tsx';
import type { Arrangement } from '../../contract/arrangement.ts';
import type { Shown } from '../../contract/fits.ts';
import { themeOf } from '#appreciate/collage/contract/themes/theme-of.ts';
import { Picture } from '../picture/picture.ts';
import { Television } from '../television/television.ts';
import { employeeSource } from './employee-source.ts';
import { useWallMessages } from './use-wall-messages.ts';
import { isNarrowed, shownAt, type WallAddress } from './wall-address.ts';
import styles from './wall-page.module.css';

const never = () => undefined;

/** The wall without anything to press, over the whole screen, narrowed down as it was before. A press or Escape ends it. */
export function TelevisionPart({ address, arrangement, onEnd }: { readonly address: WallAddress; readonly arrangement: Arrangement; readonly onEnd: () => void }) {
  const t = useWallMessages();
  const { locale } = useLocale();
  const live = useLive();
  const host = useRef<HTMLDivElement>(null);
  const [notice, setNotice] = useState<'empty' | 'away' | 'trouble'>();
  const end = useEffectEvent(onEnd);
  const { theme, letters } = arrangement;
  const isPart = isNarrowed(address);
  // Another day, another stretch of time.
  const shown = JSON.stringify(shownAt(address, new Date(useNow())));
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
    const picture = new Picture(element, { ground: 'screen', isStill, onFailure: reportError });
    const television = new Television(picture, employeeSource(live, locale, JSON.parse(shown) as Shown), {
      theme: themeOf({ theme, letters }),
      language: locale,
      isStill,
      onEmpty: (isEmpty) => setNotice(isEmpty ? 'empty' : undefined),
      onConnection: (isThere) => setNotice(isThere ? undefined : 'away'),
      onArranged: never,
      onEnd: end,
      onTrouble: () => setNotice('trouble'),
    });
    return () => {
      television[Symbol.dispose]();
      picture[Symbol.dispose]();
    };
  }, [live, locale, theme, letters, shown]);
  useEffect(() => {
    const over = new AbortController();
    addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal: over.signal });
    // Where there is no keyboard, as on a tablet on a wall.
    addEventListener('pointerdown', () => end(), { signal: over.signal });
    // Whoever leaves the full screen has pressed Escape, which a page is not told. The end of an earlier one may still be on its way.
    let isFull = false;
    const heed = () => {
      if (document.fullscreenElement) isFull = true;
      else if (isFull) end();
    };
    document.addEventListener('fullscreenchange', heed, { signal: over.signal });
    void document.documentElement.requestFullscreen?.().catch(never);
    return () => {
      over.abort();
      if (document.fullscreenElement) void document.exitFullscreen().catch(never);
    };
  }, []);
  return (
    <main id="main" tabIndex={-1} className={styles.wall} data-television data-theme="dark">
      <title>{`${t.title} · Ohrensessel`}</title>
      <h1 className={styles.hidden}>{t.title}</h1>
      <div ref={host} className={styles.voices} role="img" aria-label={t.title} />
      {notice === 'empty' && (
        <p className={styles.sentence} role="status">
          <strong>{isPart ? t.nothing : t.empty}</strong>
          {isPart ? t.nothingSentence : t.emptySentence}
        </p>
      )}
      <p className={styles.notice} role="status">{notice === 'away' ? t.away : notice === 'trouble' ? t.trouble : ''}</p>
      <button type="button" className={styles.hidden} onClick={onEnd}>{t.tvEnds}</button>
    </main>
  );
}
