import { Button } from '#platform/ui/button.tsx';
import { CopyField } from '#platform/ui/copy-field.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import type { Screen } from '../../contract/screen.ts';
import { frameSnippet, kioskLink, scriptSnippet } from './addresses.ts';
import styles from './screens-page.module.css';
import { useScreensMessages } from './use-screens-messages.ts';

/** What to take along to a screen or a website; shown once, as the key in it is kept nowhere. */
export function KeyDialog({ screen, secret, onClose }: { readonly screen: Screen; readonly secret: string; readonly onClose: () => void }) {
  const t = useScreensMessages();
  const { locale } = useLocale();
  const house = location.origin;
  return (
    <Dialog title={t.keyTitle} isOpen onOpenChange={(isOpen) => isOpen || onClose()} width="wide" actions={<Button variant="primary" onPress={onClose}>{t.close}</Button>}>
      <div className={styles.snippets}>
        {screen.kind === 'kiosk' ? (
          <CopyField label={t.link} value={kioskLink(house, secret, locale)} description={t.linkSentence} />
        ) : (
          <>
            <CopyField label={t.script} value={scriptSnippet(house, screen, secret, locale)} description={t.scriptSentence} />
            <CopyField label={t.frame} value={frameSnippet(house, screen, secret, locale, t.wall.title)} description={t.frameSentence} />
          </>
        )}
      </div>
    </Dialog>
  );
}
