import { Heart } from 'lucide-react';
import type { DeskConversation, DeskEvent } from '#listen/desk/contract/desk-conversation.ts';
import { Button } from '#platform/ui/button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { foundKey } from '../found-after.ts';
import { useLettingGo } from '../use-letting-go.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { foundAtDesk, markedAtDesk, thanksTask } from './at-desk.ts';
import styles from './found-light.module.css';

/** A thanks that was found lights up beside the customer's words; so do words the agent marked. */
export function FoundLight({ conversation, turn }: {
  readonly conversation: DeskConversation;
  readonly turn: Extract<DeskEvent, { kind: 'turn' }>;
}) {
  const t = usePraiseMessages().light;
  const place = { conversationId: conversation.id, seq: turn.seq };
  const found = foundAtDesk.use().waiting.get(foundKey(place));
  const marked = markedAtDesk.use();
  const letGo = useLettingGo();
  const isMarked = marked?.conversationId === conversation.id && marked.seq === turn.seq;
  if (!found && !isMarked) return null;
  return (
    <div className={styles.light} data-found={found ? '' : undefined}>
      {found && (
        <span className={styles.sign} role="status">
          <Heart size={16} />
          {found.by === 'guest' ? t.byGuest : t.byHouse}
        </span>
      )}
      <span className={styles.actions}>
        <Button
          size="small"
          variant={found ? 'primary' : 'quiet'}
          preventFocusOnPress
          onPress={() => thanksTask.change({ kind: 'keep', ...place, ...(isMarked && { stretch: marked.stretch }) })}
        >
          {isMarked ? t.keepMarked : t.keep}
          <Kbd keys="Alt+U" />
        </Button>
        {found && (
          <Button size="small" variant="plain" isPending={letGo.isPending} onPress={() => letGo.mutate(place)}>
            {t.letGo}
            <Kbd keys="Alt+Shift+U" />
          </Button>
        )}
      </span>
    </div>
  );
}
