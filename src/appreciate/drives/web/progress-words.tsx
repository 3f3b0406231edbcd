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
  const { real, simulated } = kept;
  if (real === null) {
    if (simulated > 0) return isOver ? t.simulatedAtEnd(simulated) : t.simulatedOnly(simulated);
    return isOver ? t.fewAtEnd : t.few;
  }
  const counted = isOver ? t.keptAtEnd(real) : t.kept(real);
  return simulated > 0 ? `${counted}, ${t.simulated(format.number(simulated))}` : counted;
}
