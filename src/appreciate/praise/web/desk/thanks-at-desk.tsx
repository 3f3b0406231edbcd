import { Suspense, useEffect } from 'react';
import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';
import type { Talk } from '#listen/desk/web/desk-state.ts';
import type { Shortcut } from '#web/keyboard/shortcut.ts';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { useWatch } from '#web/live/use-watch.ts';
import { foundAfter, nothingFound } from '../found-after.ts';
import { useLettingGo } from '../use-letting-go.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { foundAtDesk, markedAtDesk, thanksTask } from './at-desk.ts';
import { useMarkedWords } from './use-marked-words.ts';

const KeepDialog = lazyPart(async () => (await import('../keeping/keep-dialog.tsx')).KeepDialog);
const TypedDialog = lazyPart(async () => (await import('../keeping/typed-dialog.tsx')).TypedDialog);
const PaperDialog = lazyPart(async () => (await import('../paper/paper-dialog.tsx')).PaperDialog);

/** Thanks at the desk: what lights up, the keys, and what lies over it for a moment. */
export function ThanksAtDesk({ talk, home }: { readonly talk: Talk | undefined; readonly home: () => void }) {
  const t = usePraiseMessages();
  const task = thanksTask.use();
  const found = foundAtDesk.use();
  const letGo = useLettingGo();
  const conversation = talk?.conversation;
  useMarkedWords(conversation?.id);
  useWatch('praise.found', {}, {
    onItem: (item) => foundAtDesk.change(foundAfter(foundAtDesk.read(), item)),
    onLost: () => foundAtDesk.change(foundAfter(foundAtDesk.read(), { type: 'lost' })),
  });
  useEffect(
    () => () => {
      foundAtDesk.change(nothingFound);
      thanksTask.change(undefined);
    },
    [],
  );

  const newest = [...found.waiting.values()].filter(({ conversationId }) => conversationId === conversation?.id).toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
  const speaks = conversation !== undefined && isSpoken(conversation.channel);

  function keep() {
    const marked = markedAtDesk.read();
    if (marked) thanksTask.change({ kind: 'keep', ...marked });
    else if (newest) thanksTask.change({ kind: 'keep', conversationId: newest.conversationId, seq: newest.seq });
    else if (speaks) thanksTask.change({ kind: 'typed', conversationId: conversation.id });
  }

  const alt = (letter: string, label: string, run: () => void, shift = ''): Shortcut => ({
    keys: `Alt+${shift}Key${letter}`,
    shown: `Alt+${shift}${letter}`,
    label,
    whileTyping: true,
    run: (event) => event.repeat || run(),
  });
  useShortcuts(t.keys.title, [
    ...(conversation ? [alt('U', t.keys.keep, keep)] : []),
    ...(newest ? [alt('U', t.keys.letGo, () => letGo.isPending || letGo.mutate({ conversationId: newest.conversationId, seq: newest.seq }), 'Shift+')] : []),
    ...(speaks ? [alt('D', t.keys.typed, () => thanksTask.change({ kind: 'typed', conversationId: conversation.id }), 'Shift+')] : []),
    alt('P', t.keys.paper, () => thanksTask.change({ kind: 'paper' }), 'Shift+'),
  ]);

  function close() {
    thanksTask.change(undefined);
    home();
  }

  return (
    <Suspense>
      {task?.kind === 'keep' && (
        <KeepDialog conversationId={task.conversationId} seq={task.seq} stretch={task.stretch} newest={conversation?.lastSeq} onClose={close} />
      )}
      {task?.kind === 'typed' && <TypedDialog conversationId={task.conversationId} onClose={close} />}
      {task?.kind === 'paper' && <PaperDialog onClose={close} />}
    </Suspense>
  );
}
