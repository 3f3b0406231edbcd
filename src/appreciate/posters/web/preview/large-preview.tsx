import { Dialog } from '#platform/ui/dialog.tsx';
import type { Sheet } from '../../contract/sheet/sheet.ts';
import { usePosterMessages } from '../use-poster-messages.ts';
import styles from './preview.module.css';
import { SheetPicture } from './sheet-picture.tsx';

/** The poster as large as the window, and where that is small larger: one moves over it and reads. */
export function LargePreview({ sheet, onClose }: { readonly sheet: Sheet; readonly onClose: () => void }) {
  const t = usePosterMessages();
  return (
    <Dialog title={t.preview} width="window" isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.large} role="group" aria-label={t.preview} tabIndex={0}>
        <SheetPicture sheet={sheet} label={t.previewOf(sheet.description)} />
      </div>
    </Dialog>
  );
}
