import { Dialog } from '#platform/ui/dialog.tsx';
import { OwnPage } from './own-page.tsx';
import { useOnSiteMessages } from './use-on-site-messages.ts';

/** The customer's own page, to be handed over. */
export function OwnPageDialog({ conversationId, onClose }: {
  readonly conversationId: string;
  readonly onClose: () => void;
}) {
  const t = useOnSiteMessages().ownPage;
  return (
    <Dialog title={t.title} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <p>{t.lead}</p>
      <OwnPage conversationId={conversationId} hasAddress />
    </Dialog>
  );
}
