import { useFormatters } from '#platform/ui/locale.tsx';
import type { Drive } from '../contract/drive.ts';
import { useDriveMessages } from './use-drive-messages.ts';

/** How many thanks there are in all, in words; never whose. */
export function ProgressWords({ drive: { kept, state } }: { readonly drive: Drive }) {
  const t = useDriveMessages();
  const format = useFormatters();
  if (state === 'planned') return null;
  if (!kept) return t.noNumber;
  const isOver = state === 'over';
  const real = kept.real === null ? undefined : isOver ? t.keptAtEnd(kept.real) : t.kept(kept.real);
  const simulated = kept.simulated > 0 ? t.simulated(format.number(kept.simulated)) : undefined;
  return [real ?? simulated ?? (isOver ? t.fewAtEnd : t.few), real && simulated].filter(Boolean).join(', ');
}
