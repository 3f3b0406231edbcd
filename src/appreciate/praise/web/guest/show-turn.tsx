import { Heart, HeartHandshake } from 'lucide-react';
import type { HeardTurn } from '#listen/gate/contract/heard-turn.ts';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { usePraiseMessages } from '../use-praise-messages.ts';
import styles from './guest.module.css';
import { useSuggesting } from './use-suggesting.ts';

/** Beside words a guest hears: shows them to the agent as a thanks. It has no text of its own, so that nothing stands among the customer's. */
export function ShowTurn({ visitId, handle, turn }: { readonly visitId: string; readonly handle: string; readonly turn: HeardTurn }) {
  const t = usePraiseMessages().guest;
  const { suggest, shown } = useSuggesting();
  const isShown = shown.has(turn.key);
  return (
    <span className={styles.beside} data-shown={isShown || undefined}>
      <IconButton
        size="small"
        label={isShown ? t.shown : t.show}
        icon={isShown ? <HeartHandshake /> : <Heart />}
        isDisabled={isShown}
        isPending={suggest.isPending}
        onPress={() => suggest.mutate({ visitId, handle, turnKey: turn.key })}
      />
    </span>
  );
}
