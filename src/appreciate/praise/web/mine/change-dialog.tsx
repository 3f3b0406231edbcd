import { Dialog } from '#platform/ui/dialog.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import type { Praise } from '../../contract/praise.ts';
import { ChangeForm } from '../keeping/change-form.tsx';
import { CardPicture } from '../paper/card-picture.tsx';
import { usePraiseMessages } from '../use-praise-messages.ts';

/** Changes a thanks that was kept. */
export function ChangeDialog({ praise, onClose }: { readonly praise: Praise; readonly onClose: () => void }) {
  const t = usePraiseMessages();
  return (
    <Dialog title={t.change.title} width="wide" isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      {praise.channel === 'card' && <CardPicture praise={praise} />}
      <ChangeForm
        praise={praise}
        lead={t.change.lead}
        saveLabel={t.change.save}
        onSaved={() => {
          showToast({ message: t.done.changed });
          onClose();
        }}
      />
    </Dialog>
  );
}
