import { MomentTurns } from '#listen/impressions/web/moment/moment-turns.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { client } from '#web/api/client.ts';
import type { Evidence } from '../contract/evidence.ts';
import { useSearchMessages } from './use-search-messages.ts';

/** The turns around an impression, as long as it is open. */
export function MomentDialog({ evidence, onClose }: { readonly evidence: Evidence; readonly onClose: () => void }) {
  const t = useSearchMessages().moment;
  return (
    <Dialog title={t.title} isOpen onOpenChange={(isOpen) => isOpen || onClose()} width="wide">
      <MomentTurns id={evidence.id} read={read} language={evidence.about?.language ?? 'de'} words={t} />
    </Dialog>
  );
}

function read(id: string, signal: AbortSignal) {
  return client.search.moment({ id }, { signal });
}
