import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import { TelevisionPart } from './television-part.tsx';
import { useWallAddress } from './use-wall-address.ts';
import { useWallMessages } from './use-wall-messages.ts';
import styles from './wall-page.module.css';
import { WallPart } from './wall-part.tsx';

/** Milliseconds after which a wall that nobody touches hangs as it was decided meanwhile. */
const followsWithin = 60_000;

/** What customers are thankful for, on a wall that fills the screen: with hands, or as television. */
export function WallPage() {
  const t = useWallMessages();
  const [address, setAddress] = useWallAddress();
  const wall = useQuery(api.wall.show.queryOptions({ input: {}, refetchInterval: followsWithin }));
  const isTelevision = address.as === 'tv';
  useShortcuts(t.keys.title, [
    { keys: 'l', label: t.keys.list, run: () => setAddress({ ...address, as: address.as === 'list' ? undefined : 'list' }) },
    { keys: 'v', label: t.keys.tv, run: () => setAddress({ ...address, as: isTelevision ? undefined : 'tv' }) },
  ]);
  if (!wall.data) {
    return (
      <main id="main" tabIndex={-1} className={styles.wall}>
        <title>{`${t.title} · Ohrensessel`}</title>
        <h1 className={styles.hidden}>{t.title}</h1>
        {wall.error && <ProblemNotice problem={problemOf(wall.error)} />}
      </main>
    );
  }
  if (isTelevision) return <TelevisionPart address={address} arrangement={wall.data} onEnd={() => setAddress({ ...address, as: undefined })} />;
  return <WallPart address={address} onAddress={setAddress} arrangement={wall.data} />;
}
