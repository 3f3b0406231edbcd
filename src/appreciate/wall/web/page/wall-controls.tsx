import { Frame, Image, List, MonitorPlay, SlidersHorizontal, Tv, X } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { SearchField } from '#platform/ui/search-field.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import type { Arrangement } from '../../contract/arrangement.ts';
import { useWallMessages } from './use-wall-messages.ts';
import { isNarrowed, type WallAddress } from './wall-address.ts';
import styles from './wall-page.module.css';

const WallFilters = lazyPart(async () => (await import('./wall-filters.tsx')).WallFilters);
const ArrangeDialog = lazyPart(async () => (await import('./arrange-dialog.tsx')).ArrangeDialog);

/** What one can do at the wall: a few signs at its upper edge that go away when nobody moves. */
export function WallControls({ address, onAddress, arrangement }: {
  readonly address: WallAddress;
  readonly onAddress: (address: WallAddress) => void;
  readonly arrangement: Arrangement & { can: { arrange: boolean; showElsewhere: boolean } };
}) {
  const t = useWallMessages();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useShortcuts(t.keys.title, [{ keys: '/', label: t.keys.search, run: () => field.current?.select() }]);
  const isList = address.as === 'list';
  // Words that are looked for stand in their field.
  const isPart = isNarrowed({ ...address, q: undefined });
  // Whoever comes by a colleague's link sees what it leaves out.
  const [open, setOpen] = useState<'filters' | 'arrange' | undefined>(isPart ? 'filters' : undefined);
  return (
    <>
      <div className={styles.controls} role="toolbar" aria-label={t.keys.title}>
        <IconButton label={t.home} icon={<X />} onPress={() => void navigate({ to: '/' })} />
        <div className={styles.search}>
          <SearchField label={t.search} placeholder={t.search} keys="/" inputRef={field} value={address.q ?? ''} onChange={(q) => onAddress({ ...address, q: q === '' ? undefined : q.slice(0, 100) })} />
        </div>
        <IconButton label={isPart ? t.filtered : t.filters} icon={<SlidersHorizontal />} data-part={isPart || undefined} aria-expanded={open === 'filters'} onPress={() => setOpen(open === 'filters' ? undefined : 'filters')} />
        <IconButton label={isList ? t.asPicture : t.list} keys="l" icon={isList ? <Image /> : <List />} onPress={() => onAddress({ ...address, as: isList ? undefined : 'list' })} />
        <IconButton label={t.tv} keys="v" icon={<Tv />} onPress={() => onAddress({ ...address, as: 'tv' })} />
        {arrangement.can.arrange && <IconButton label={t.arrange} icon={<Frame />} onPress={() => setOpen('arrange')} />}
        {arrangement.can.showElsewhere && <IconButton label={t.screens} icon={<MonitorPlay />} onPress={() => void navigate({ to: '/wall/screens' })} />}
      </div>
      <Suspense>
        {open === 'filters' && <WallFilters address={address} onAddress={onAddress} />}
        {open === 'arrange' && <ArrangeDialog arrangement={arrangement} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </>
  );
}
