import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useMessages } from '#platform/ui/locale.tsx';
import { useMe } from '#web/session/use-me.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';
import styles from './privacy-area.module.css';
import { partsFor } from './privacy-parts.ts';

/** What stands above every page of the privacy area: the ways to the others, as far as there are any. */
export function PrivacyArea() {
  const names = useMessages({ en, de });
  const path = useLocation({ select: ({ pathname }) => pathname });
  const parts = partsFor(useMe().roles);
  return (
    <>
      {parts.length > 1 && (
        <nav className={styles.nav} aria-label={names.privacy}>
          <ul role="list" className={styles.links}>
            {parts.map(({ name, to, covers }) => {
              const isHere = path === to || (covers !== undefined && path.startsWith(`${covers}/`));
              return (
                <li key={name}>
                  <Link ref={isHere ? bringIntoSight : undefined} to={to} className={styles.link} aria-current={isHere ? 'page' : undefined}>
                    {names[name]}
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
      )}
      <Outlet />
    </>
  );
}

/** On a phone the ways do not fit side by side; the one that leads here must be in sight. */
function bringIntoSight(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' });
}
