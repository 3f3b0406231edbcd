import { Link } from '@tanstack/react-router';
import { useLocale } from '#platform/ui/locale.tsx';
import type { Destination, Floor } from '#web/navigation/destination.ts';
import styles from './floor-links.module.css';
import { useShellMessages } from './use-shell-messages.ts';

/** The product's sentence as navigation: the floors, and beside the present one its pages where it has several. */
export function FloorLinks({ floors, current }: {
  readonly floors: ReadonlyArray<{ floor: Floor; pages: readonly Destination[] }>;
  readonly current: Destination | undefined;
}) {
  const t = useShellMessages();
  const { locale } = useLocale();
  return (
    <nav className={styles.nav} aria-label={t.navigation}>
      <ul role="list" className={styles.floors}>
        {floors.map(({ floor, pages }) => {
          const isHere = current?.floor === floor;
          return (
            <li key={floor} className={styles.floor} data-here={isHere || undefined}>
              <Link to={pages[0]?.to ?? '/'} className={styles.name} data-current={(isHere && pages.length === 1) || undefined}>
                {t.floors[floor]}
              </Link>
              {isHere && pages.length > 1 && (
                <ul role="list" className={styles.pages} aria-label={t.pagesOf(t.floors[floor])}>
                  {pages.map((page) => (
                    <li key={page.to}>
                      <Link ref={page === current ? intoView : undefined} to={page.to} className={styles.page} data-current={page === current || undefined}>
                        {page.label[locale]}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/**
 * Where there are more pages than fit, the present one is never out of sight. `scrollIntoView` would also move the place where
 * Tab begins, past the skip link.
 */
function intoView(link: HTMLElement | null): void {
  const nav = link?.closest('nav');
  if (!link || !nav) return;
  const middle = (element: HTMLElement) => element.getBoundingClientRect().left + element.clientWidth / 2;
  nav.scrollLeft += middle(link) - middle(nav);
}
