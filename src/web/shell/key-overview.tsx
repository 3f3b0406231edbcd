import { Fragment, useState, useSyncExternalStore } from 'react';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { Switch } from '#platform/ui/switch.tsx';
import { bareKeysWork, letBareKeysWork } from '#web/keyboard/bare-keys.ts';
import { openOverlay } from '#web/keyboard/overlay.ts';
import { offered, registered, subscribe } from '#web/keyboard/registry.ts';
import styles from './key-overview.module.css';
import { useShellMessages } from './use-shell-messages.ts';

/** All keys that work on this page, as the page itself declared them. */
export function KeyOverview() {
  const t = useShellMessages();
  // Parts of the page that come later bring their keys along.
  useSyncExternalStore(subscribe, registered);
  const [bareWork, setBareWork] = useState(bareKeysWork);
  const chooseBare = (work: boolean) => {
    letBareKeysWork(work);
    setBareWork(work);
  };
  return (
    <Dialog title={t.keyboard.title} isOpen onOpenChange={(isOpen) => isOpen || openOverlay(undefined)} width="wide">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard too */}
      <section className={styles.groups} tabIndex={0} aria-label={t.keyboard.title}>
        {offered().map(({ title, shortcuts }) => (
          <section key={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.list}>
              {shortcuts.map(({ keys, shown, label }) => (
                <div key={keys} className={styles.line}>
                  <dt>{label}</dt>
                  <dd className={styles.keys}>
                    {(shown ?? keys).split(' ').map((press, index) => (
                      <Fragment key={press}>
                        {index > 0 && <span>{t.keyboard.followedBy}</span>}
                        <Kbd keys={press} />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
      <Switch isSelected={bareWork} onChange={chooseBare} description={t.keyboard.bareSentence}>
        {t.keyboard.bare}
      </Switch>
    </Dialog>
  );
}
