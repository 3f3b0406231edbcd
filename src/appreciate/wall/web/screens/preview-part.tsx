import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useHungChanges } from '#appreciate/praise/web/hung/use-hung-changes.ts';
import { useLocale } from '#platform/ui/locale.tsx';
import { api } from '#web/api/client.ts';
import type { Arrangement } from '../../contract/arrangement.ts';
import type { Screen, Shows } from '../../contract/screen.ts';
import { themeOf } from '#appreciate/collage/contract/themes/theme-of.ts';
import { voiceOf } from '../hanging/voice-of.ts';
import { useGround } from '../page/use-ground.ts';
import { Picture } from '../picture/picture.ts';
import styles from './screens-page.module.css';
import { useScreensMessages } from './use-screens-messages.ts';

const most = 60;
const day = 86_400_000;

/** How the wall will look there: what may hang there, as it hangs now. */
export function PreviewPart({ scope, shows: { days, ...shows }, arrangement }: { readonly scope: Screen['scope']; readonly shows: Shows; readonly arrangement: Arrangement }) {
  const t = useScreensMessages();
  const { locale } = useLocale();
  const ground = useGround();
  const host = useRef<HTMLDivElement>(null);
  const [opened] = useState(() => Date.now());
  const since = days === undefined ? undefined : new Date(opened - days * day).toISOString().slice(0, 10);
  // Words of customers are not kept once nobody looks.
  const { data } = useQuery(api.praise.hung.queryOptions({ input: { scope, ...shows, ...(since !== undefined && { since }), limit: most }, gcTime: 0 }));
  useHungChanges([api.praise.hung.key()]);
  const { theme, letters } = arrangement;
  useEffect(() => {
    const element = host.current;
    if (!element || !data || data.items.length === 0) return;
    const picture = new Picture(element, { ground, isStill: () => true, onFailure: reportError });
    void picture.hang(data.items.map((praise) => voiceOf(praise, locale)), themeOf({ theme, letters }));
    return () => picture[Symbol.dispose]();
  }, [data, theme, letters, locale, ground]);
  if (data?.items.length === 0) return <p className={styles.blank}>{t.wall.empty}</p>;
  return <div ref={host} className={styles.picture} role="img" aria-label={t.preview} />;
}
