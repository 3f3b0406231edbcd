import { Tags } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import type { Evidence } from '#understand/search/contract/evidence.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { useThemeMessages } from './use-theme-messages.ts';

const ThemePickerDialog = lazyPart(async () => (await import('./theme-picker-dialog.tsx')).ThemePickerDialog);

/** Leads from a piece of evidence to its themes. */
export function ThemePicker({ evidence }: { readonly evidence: Evidence }) {
  const t = useThemeMessages().picker;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<Tags />} onPress={() => setOpen(true)}>
        {t.open}
      </Button>
      {isOpen && (
        <Suspense>
          <ThemePickerDialog evidence={evidence} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
