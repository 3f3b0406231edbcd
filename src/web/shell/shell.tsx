import { Link, Outlet, useLocation, useRouteContext } from '@tanstack/react-router';
import { Mark } from '#platform/ui/mark.tsx';
import { currentPage } from '#web/navigation/current-page.ts';
import { byFloor, reachable } from '#web/navigation/reachable.ts';
import { useMe } from '#web/session/use-me.ts';
import { AccountButton } from './account-button.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Companions } from './companions.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { FloorLinks } from './floor-links.tsx';
import { Overlays } from './overlays.tsx';
import styles from './shell.module.css';
import { useSession } from './use-session.ts';
import { useShellMessages } from './use-shell-messages.ts';

/** What stands around the pages of people who are signed in. */
export function Shell() {
  const t = useShellMessages();
  const me = useMe();
  const { destinations } = useRouteContext({ from: '/app' });
  const path = useLocation({ select: ({ pathname }) => pathname });
  useSession();
  const pages = reachable(destinations, me.roles);
  const current = currentPage(pages, path);
  const floors = byFloor(pages).filter(({ floor }) => floor !== 'own');
  return (
    <div className={styles.shell}>
      <header className={styles.bar}>
        <Link to="/" className={styles.brand} aria-label={t.home}>
          <Mark size={28} />
          <span className={styles.name}>Ohrensessel</span>
        </Link>
        <FloorLinks floors={floors} current={current} />
        <AccountButton me={me} pages={pages.filter(({ floor }) => floor === 'own')} />
      </header>
      <ConnectionNotice />
      <Companions />
      <div className={styles.content}>
        <Outlet />
      </div>
      <BottomBar floors={floors} current={current} />
      <Overlays pages={pages} />
    </div>
  );
}
