import { Heart, HeartHandshake } from 'lucide-react';
import type { Impression } from '#listen/impressions/contract/impression.ts';
import { Button } from '#platform/ui/button.tsx';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { useSuggesting } from './use-suggesting.ts';

/** Below an impression of a thanks: shows the moment it belongs to to the agent. */
export function ShowImpression({ impression: { kind, anchor, visitId, moment } }: { readonly impression: Impression }) {
  const t = usePraiseMessages().guest;
  const { suggest, shown } = useSuggesting();
  if (kind !== 'thanks' || !anchor || moment !== 'kept') return null;
  const isShown = shown.has(anchor.turnKey);
  return (
    <div>
      <Button
        size="small"
        variant="plain"
        icon={isShown ? <HeartHandshake /> : <Heart />}
        isDisabled={isShown}
        isPending={suggest.isPending}
        onPress={() => suggest.mutate({ visitId, ...anchor })}
      >
        {isShown ? t.shown : t.typed}
      </Button>
    </div>
  );
}
