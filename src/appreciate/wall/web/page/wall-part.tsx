import { useState } from 'react';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import { themeOf } from '#appreciate/collage/contract/themes/theme-of.ts';
import type { Arrangement } from '../../contract/arrangement.ts';
import { ListPart } from './list-part.tsx';
import { PicturePart } from './picture-part.tsx';
import { useHanging } from './use-hanging.ts';
import { useQuiet } from './use-quiet.ts';
import { useWallMessages } from './use-wall-messages.ts';
import { VoiceDialog } from './voice-dialog.tsx';
import { isNarrowed, type WallAddress } from './wall-address.ts';
import { WallControls } from './wall-controls.tsx';
import styles from './wall-page.module.css';

/** The wall with hands, as a picture or as a list. The interface goes away until somebody moves. */
export function WallPart({ address, onAddress, arrangement }: {
  readonly address: WallAddress;
  readonly onAddress: (address: WallAddress) => void;
  readonly arrangement: Arrangement & { can: { arrange: boolean; showElsewhere: boolean } };
}) {
  const t = useWallMessages();
  const { locale } = useLocale();
  const format = useFormatters();
  const [readId, setReadId] = useState<string>();
  const hanging = useHanging(address, locale);
  // Whatever leaves is closed while somebody reads it.
  const read = hanging.items?.find(({ id }) => id === readId);
  const isQuiet = useQuiet();
  const isPart = isNarrowed(address);
  const isEmpty = hanging.items?.length === 0;
  return (
    <main id="main" tabIndex={-1} className={styles.wall} data-quiet={isQuiet || undefined}>
      <title>{`${t.title} · Ohrensessel`}</title>
      <h1 className={styles.hidden}>{t.title}</h1>
      {address.as === 'list' ? (
        <ListPart items={hanging.items} onRead={setReadId} />
      ) : (
        <PicturePart hanging={hanging} theme={themeOf(arrangement)} onRead={setReadId} />
      )}
      {isEmpty && (
        <p className={styles.sentence} role="status">
          <strong>{isPart ? t.nothing : t.empty}</strong>
          {isPart ? t.nothingSentence : t.emptySentence}
        </p>
      )}
      <WallControls address={address} onAddress={onAddress} arrangement={arrangement} />
      <p className={styles.notice} role="status">
        {hanging.trouble ? t.trouble : hanging.isAway ? t.away : hanging.hasMore ? t.newest(format.number(hanging.items?.length ?? 0)) : ''}
      </p>
      {read && <VoiceDialog praise={read} onClose={() => setReadId(undefined)} />}
    </main>
  );
}
