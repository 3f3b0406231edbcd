import { useQuery } from '@tanstack/react-query';
import { Button } from '#platform/ui/button.tsx';
import { Select } from '#platform/ui/select.tsx';
import { api } from '#web/api/client.ts';
import { useWallMessages } from './use-wall-messages.ts';
import type { WallAddress } from './wall-address.ts';
import styles from './wall-page.module.css';

const any = 'any';

/** What narrows the wall down; every change hangs at once. Offers only what occurs in what hangs. */
export function WallFilters({ address, onAddress }: { readonly address: WallAddress; readonly onAddress: (address: WallAddress) => void }) {
  const t = useWallMessages();
  const { data } = useQuery(api.praise.hungFilters.queryOptions({ input: { scope: 'inside' } }));
  const named = (list: ReadonlyArray<{ id: string; name: string }> = []) => list.map(({ id, name }) => ({ id, label: name }));
  const coded = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([id, label]) => ({ id, label }));

  function narrowing(name: 'time' | 'unit' | 'product' | 'brand' | 'step' | 'mood' | 'channel', choices: ReadonlyArray<{ id: string; label: string }>) {
    if (choices.length === 0) return null;
    return (
      <Select
        label={t[name]}
        choices={[{ id: any, label: t.any }, ...choices]}
        value={address[name] ?? any}
        // The ids of the choices are the values of the address.
        onChange={(id) => onAddress({ ...address, [name]: id === any ? undefined : id })}
      />
    );
  }

  return (
    <section className={styles.filters} aria-label={t.filters}>
      {narrowing('time', coded(t.times))}
      {narrowing('unit', named(data?.units))}
      {narrowing('product', named(data?.products))}
      {narrowing('brand', named(data?.brands))}
      {narrowing('step', named(data?.steps))}
      {narrowing('mood', coded(t.moods))}
      {narrowing('channel', coded(t.channels))}
      <Button variant="plain" onPress={() => onAddress({ as: address.as })}>{t.clear}</Button>
    </section>
  );
}
