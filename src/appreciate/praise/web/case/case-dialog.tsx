import { Dialog } from '#platform/ui/dialog.tsx';
import { useMessages } from '#platform/ui/locale.tsx';
import type { Praise } from '../../contract/praise.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import { TurnsAround } from './turns-around.tsx';

/** The conversation a kept thanks comes from, around its words. */
export function CaseDialog({ praise, onClose }: { readonly praise: Praise; readonly onClose: () => void }) {
  const t = useMessages({ en, de });
  return (
    <Dialog title={t.title} isOpen onOpenChange={(isOpen) => isOpen || onClose()} width="wide">
      <TurnsAround id={praise.id} language={praise.language} />
    </Dialog>
  );
}
