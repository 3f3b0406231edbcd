import { FileLock2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { useProofMessages } from './use-proof-messages.ts';

const ExportDialog = lazyPart(async () => (await import('./export-dialog.tsx')).ExportDialog);

/** Hands the data-protection officer one conversation as a vCon. */
export function ExportVcon({ conversationId }: { readonly conversationId: string }) {
  const t = useProofMessages().vcon;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<FileLock2 />} onPress={() => setOpen(true)}>{t.button}</Button>
      {isOpen && <ExportDialog conversationId={conversationId} onClose={() => setOpen(false)} />}
    </>
  );
}
