import { useQuery } from '@tanstack/react-query';
import { Select } from '#platform/ui/select.tsx';
import { api } from '#web/api/client.ts';
import type { Screen, Shows } from '../../contract/screen.ts';
import { times } from '../page/wall-address.ts';
import styles from './screens-page.module.css';
import { useScreensMessages } from './use-screens-messages.ts';

const any = 'any';

/** What of all that may hang there a screen shows. */
export function NarrowPart({ scope, shows, onShows }: { readonly scope: Screen['scope']; readonly shows: Shows; readonly onShows: (shows: Shows) => void }) {
  const { wall: t, narrow } = useScreensMessages();
  const { data } = useQuery(api.praise.hungFilters.queryOptions({ input: { scope } }));
  const named = (list: ReadonlyArray<{ id: string; name: string }> = []) => list.map(({ id, name }) => ({ id, label: name }));
  const coded = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([id, label]) => ({ id, label }));
  const time = Object.entries(times).find(([, days]) => days === shows.days)?.[0];

  function narrowing(name: 'unit' | 'product' | 'brand' | 'step' | 'mood' | 'channel', choices: ReadonlyArray<{ id: string; label: string }>) {
    if (choices.length === 0) return null;
    // The ids of the choices are the values the operation takes.
    return <Select label={t[name]} choices={[{ id: any, label: t.any }, ...choices]} value={shows[name] ?? any} onChange={(id) => onShows({ ...shows, [name]: id === any ? undefined : id } as Shows)} />;
  }

  return (
    <details className={styles.narrow} open={Object.values(shows).some((value) => value !== undefined)}>
      <summary>{narrow}</summary>
      <div className={styles.choices}>
        <Select label={t.time} choices={[{ id: any, label: t.any }, ...coded(t.times)]} value={time ?? any} onChange={(id) => onShows({ ...shows, days: times[id as keyof typeof times] })} />
        {narrowing('unit', named(data?.units))}
        {narrowing('product', named(data?.products))}
        {narrowing('brand', named(data?.brands))}
        {narrowing('step', named(data?.steps))}
        {narrowing('mood', coded(t.moods))}
        {narrowing('channel', coded(t.channels))}
      </div>
    </details>
  );
}
