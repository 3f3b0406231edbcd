import { DoorOpen } from 'lucide-react';
import { Suspense, useState } from 'react';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useMessages } from '#platform/ui/locale.tsx';
import { lazyPart } from '#web/loading/lazy-part.ts';
import type { Praise } from '../../contract/praise.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

const CaseDialog = lazyPart(async () => (await import('./case-dialog.tsx')).CaseDialog);

/** Opens the conversation a kept thanks comes from, while its keeper serves it. */
export function CaseButton({ praise }: { readonly praise: Praise }) {
  const t = useMessages({ en, de });
  const [isOpen, setOpen] = useState(false);
  if (!praise.case || praise.state !== 'standing') return null;
  return (
    <>
      <IconButton size="small" label={t.read} icon={<DoorOpen />} onPress={() => setOpen(true)} />
      {isOpen && (
        <Suspense>
          <CaseDialog praise={praise} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
