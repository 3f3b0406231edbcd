import { Link } from '@tanstack/react-router';
import type { Destination, Floor } from '#web/navigation/destination.ts';
import { floorIcon } from '#web/navigation/floor-icon.tsx';
import styles from './bottom-bar.module.css';
import { useShellMessages } from './use-shell-messages.ts';

/** The floors at the thumb, on phones; with a single floor there is nothing to choose and no bar. */
export function BottomBar({ floors, current }: {
  readonly floors: ReadonlyArray<{ floor: Floor; pages: readonly Destination[] }>;
  readonly current: Destination | undefined;
}) {
  const t = useShellMessages();
  if (floors.length < 2) return null;
  return (
    <nav className={styles.bar} aria-label={t.areas}>
      {floors.map(({ floor, pages }) => {
        const Icon = floorIcon[floor];
        return (
          <Link
            key={floor}
            to={pages[0]?.to ?? '/'}
            className={styles.floor}
            data-current={current?.floor === floor || undefined}
          >
            <Icon size={22} />
            {t.floors[floor]}
          </Link>
        );
      })}
    </nav>
  );
}
