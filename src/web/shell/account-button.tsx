import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { initials } from '#platform/ui/initials.ts';
import type { Destination } from '#web/navigation/destination.ts';
import type { Me } from '#web/session/me.ts';
import styles from './account-button.module.css';
import { useShellMessages } from './use-shell-messages.ts';

const fetchMenu = () => import('./account-menu.tsx');
const AccountMenu = lazy(async () => ({ default: (await fetchMenu()).AccountMenu }));

/** The person's initials; the menu behind them is fetched when a pointer or the focus comes near. */
export function AccountButton({ me, pages }: { readonly me: Me; readonly pages: readonly Destination[] }) {
  const t = useShellMessages();
  const [isWanted, setWanted] = useState(false);
  const [isOpen, setOpen] = useState(false);

  function open() {
    setWanted(true);
    setOpen(true);
  }

  const button = (
    <Button
      className={styles.trigger}
      aria-label={t.account.open(me.name)}
      aria-haspopup="menu"
      onHoverStart={() => void fetchMenu()}
      onFocus={() => void fetchMenu()}
      // Once the menu is there it presses the button itself.
      onPress={isWanted ? undefined : open}
    >
      <span className={styles.initials}>{initials(me.name)}</span>
    </Button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <AccountMenu trigger={button} pages={pages} isOpen={isOpen} onOpenChange={setOpen} />
    </Suspense>
  );
}
