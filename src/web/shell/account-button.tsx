import { Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { initials } from '#platform/ui/initials.ts';
import type { Destination } from '#web/navigation/destination.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { useWarmUp } from '#web/loading/use-warm-up.ts';
import type { Me } from '#web/session/me.ts';
import styles from './account-button.module.css';
import { useShellMessages } from './use-shell-messages.ts';

const AccountMenu = lazyPart(async () => (await import('./account-menu.tsx')).AccountMenu);
const later = [AccountMenu];

/** The person's initials; the menu behind them is fetched when a pointer or the focus comes near. */
export function AccountButton({ me, pages }: { readonly me: Me; readonly pages: readonly Destination[] }) {
  const t = useShellMessages();
  useWarmUp(later);
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
      onHoverStart={AccountMenu.preload}
      onFocus={AccountMenu.preload}
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
