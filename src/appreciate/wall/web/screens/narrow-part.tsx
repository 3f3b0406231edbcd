import type { Screen, Shows } from '../../contract/screen.ts';
import { Narrowing } from '../page/narrowing.tsx';
import { times, type Time } from '../page/wall-address.ts';
import styles from './screens-page.module.css';
import { useScreensMessages } from './use-screens-messages.ts';

/** What of all that may hang there a screen shows. */
export function NarrowPart({ scope, shows, onShows }: { readonly scope: Screen['scope']; readonly shows: Shows; readonly onShows: (shows: Shows) => void }) {
  const { narrow } = useScreensMessages();
  const { days, ...narrowed } = shows;
  const now = (Object.keys(times) as Time[]).find((time) => times[time] === days);
  return (
    <details className={styles.narrow} open={Object.values(shows).some((value) => value !== undefined)}>
      <summary>{narrow}</summary>
      <div className={styles.choices}>
        <Narrowing
          scope={scope}
          narrowed={{ ...narrowed, time: now }}
          // A stretch that is none of the choices stays until another one is chosen. What is chosen are values the operation takes.
          onNarrow={({ time, ...next }) => onShows({ ...next, days: time === now ? days : time && times[time] } as Shows)}
        />
      </div>
    </details>
  );
}
