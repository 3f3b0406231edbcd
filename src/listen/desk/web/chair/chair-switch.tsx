import { Switch } from '#platform/ui/switch.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';
import { BreatherSign } from './breather-sign.tsx';
import type { ChairOfMine } from './use-chair.ts';

/** Whether the chair is offered; during a breather, how long that still lasts. */
export function ChairSwitch({ chair }: { readonly chair: ChairOfMine }) {
  const t = useDeskMessages().chair;
  const { breatherLeft, pending } = chair;
  if (!chair.chair) return null;
  if (breatherLeft !== null) {
    return <BreatherSign left={breatherLeft} isPending={pending !== null} onEnd={chair.endRest} />;
  }
  return (
    <Switch isSelected={chair.isOffered} onChange={chair.offer}>
      {t.offered}
    </Switch>
  );
}
