import { Button } from '#platform/ui/button.tsx';
import { Narrowing } from './narrowing.tsx';
import { useWallMessages } from './use-wall-messages.ts';
import type { WallAddress } from './wall-address.ts';
import styles from './wall-page.module.css';

/** What narrows the wall down; every change hangs at once. */
export function WallFilters({ address, onAddress }: { readonly address: WallAddress; readonly onAddress: (address: WallAddress) => void }) {
  const t = useWallMessages();
  const { q, as, ...narrowed } = address;
  return (
    <section className={styles.filters} aria-label={t.filters}>
      <Narrowing scope="inside" narrowed={narrowed} onNarrow={(next) => onAddress({ q, as, ...next })} />
      <Button variant="plain" onPress={() => onAddress({ as })}>{t.clear}</Button>
    </section>
  );
}
