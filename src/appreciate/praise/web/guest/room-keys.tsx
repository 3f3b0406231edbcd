import { HeartHandshake } from 'lucide-react';
import { Suspense, useState } from 'react';
import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';
import type { HeardTurn } from '#listen/gate/contract/heard-turn.ts';
import { Button } from '#platform/ui/button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { useSuggesting } from './use-suggesting.ts';

const HeardDialog = lazyPart(async () => (await import('./heard-dialog.tsx')).HeardDialog);

/** One key in the guest's room: shows the agent what the customer said last. Where they speak, the guest writes it down. */
export function RoomKeys({ visitId, handle, turns, channel }: {
  readonly visitId: string;
  readonly handle: string;
  readonly turns: readonly HeardTurn[];
  readonly channel: string;
}) {
  const t = usePraiseMessages();
  const { suggest, shown } = useSuggesting();
  const [isWriting, setWriting] = useState(false);
  const speaks = isSpoken(channel);
  const last = turns.findLast(({ by }) => by === 'customer');

  function show() {
    if (speaks) setWriting(true);
    else if (last && !shown.has(last.key) && !suggest.isPending) suggest.mutate({ visitId, handle, turnKey: last.key });
  }

  useShortcuts(t.keys.title, [{ keys: 'Alt+KeyU', shown: 'Alt+U', label: t.keys.suggest, whileTyping: true, run: (event) => event.repeat || show() }]);
  if (!speaks) return null;
  return (
    <div>
      <Button size="small" icon={<HeartHandshake />} onPress={() => setWriting(true)}>
        {t.guest.typed}
        <Kbd keys="Alt+U" />
      </Button>
      {isWriting && (
        <Suspense>
          <HeardDialog visitId={visitId} handle={handle} onClose={() => setWriting(false)} />
        </Suspense>
      )}
    </div>
  );
}
