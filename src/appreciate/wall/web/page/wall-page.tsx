import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import { themeOf } from '#appreciate/collage/contract/themes/theme-of.ts';
import { ListPart } from './list-part.tsx';
import { PicturePart } from './picture-part.tsx';
import { TelevisionPart } from './television-part.tsx';
import { useHanging } from './use-hanging.ts';
import { useQuiet } from './use-quiet.ts';
import { useWallAddress } from './use-wall-address.ts';
import { useWallMessages } from './use-wall-messages.ts';
import { VoiceDialog } from './voice-dialog.tsx';
import { WallControls } from './wall-controls.tsx';
import styles from './wall-page.module.css';

/** What customers are thankful for, on a wall that fills the screen. The interface goes away until somebody moves. */
export function WallPage() {
  const t = useWallMessages();
  const { locale } = useLocale();
  const format = useFormatters();
  const [address, setAddress] = useWallAddress();
  const [readId, setReadId] = useState<string>();
  const wall = useQuery(api.wall.show.queryOptions({ input: {} }));
  const isTelevision = address.as === 'tv';
  const hanging = useHanging(isTelevision ? undefined : address, locale);
  // Whatever leaves is closed while somebody reads it.
  const read = hanging.items?.find(({ id }) => id === readId);
  const isQuiet = useQuiet();
  const isNarrowed = Object.entries(address).some(([name, value]) => name !== 'as' && value !== undefined);
  useShortcuts(t.keys.title, [
    { keys: 'l', label: t.keys.list, run: () => setAddress({ ...address, as: address.as === 'list' ? undefined : 'list' }) },
    { keys: 'v', label: t.keys.tv, run: () => setAddress({ ...address, as: isTelevision ? undefined : 'tv' }) },
  ]);
  const title = <title>{`${t.title} · Ohrensessel`}</title>;
  if (!wall.data) {
    return (
      <main id="main" tabIndex={-1} className={styles.wall}>
        {title}
        <h1 className={styles.hidden}>{t.title}</h1>
        {wall.error && <ProblemNotice problem={problemOf(wall.error)} />}
      </main>
    );
  }
  if (isTelevision) return <TelevisionPart arrangement={wall.data} onEnd={() => setAddress({ ...address, as: undefined })} />;
  const isEmpty = hanging.items?.length === 0;
  return (
    <main id="main" tabIndex={-1} className={styles.wall} data-quiet={isQuiet || undefined}>
      {title}
      <h1 className={styles.hidden}>{t.title}</h1>
      {address.as === 'list' ? (
        <ListPart items={hanging.items} onRead={setReadId} />
      ) : (
        <PicturePart hanging={hanging} theme={themeOf(wall.data)} onRead={setReadId} />
      )}
      {isEmpty && (
        <p className={styles.sentence} role="status">
          <strong>{isNarrowed ? t.nothing : t.empty}</strong>
          {isNarrowed ? t.nothingSentence : t.emptySentence}
        </p>
      )}
      <WallControls address={address} onAddress={setAddress} arrangement={wall.data} />
      <p className={styles.notice} role="status">
        {hanging.trouble ? t.trouble : hanging.isAway ? t.away : hanging.hasMore ? t.newest(format.number(hanging.items?.length ?? 0)) : ''}
      </p>
      {read && <VoiceDialog praise={read} onClose={() => setReadId(undefined)} />}
    </main>
  );
}
