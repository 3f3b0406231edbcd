import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { client } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import { DoorAlarm } from './door-alarm.tsx';
import { useClosing } from './use-closing.ts';

/** The agent's key to the door on every page but the desk, which has its own. */
export function DoorKeyElsewhere() {
  const isAtDesk = useLocation({ select: ({ pathname }) => pathname === '/desk' });
  return isAtDesk ? null : <DoorKey />;
}

/** One key closes all doors, wherever the agent is. It opens none: who does not see the talk does not open it by a key. */
function DoorKey() {
  const { elsewhere: t } = useDeskMessages().door;
  const opening = useMutation({
    mutationFn: (conversationIds: readonly string[]) =>
      Promise.all(conversationIds.map((conversationId) => client.asking.resume({ conversationId }))),
  });
  const closing = useClosing((closed) => {
    if (closed.length === 0) showToast({ message: t.wereClosed });
    else showToast({ message: t.closed(closed.length), undo: () => opening.mutate(closed) });
  });
  const close = ({ repeat }: KeyboardEvent) => {
    if (!repeat && !closing.isPending) closing.mutate({});
  };
  useShortcuts(t.keys, [
    { keys: 'F8', label: t.key, inDialogs: true, run: close },
    // At the desk this is the key to all of them; the hand that knows it need not think where it is.
    { keys: 'Shift+F8', inDialogs: true, run: close },
  ]);
  const problem = closing.error ?? opening.error;
  return (
    <>
      {closing.isNotYetClosed && <DoorAlarm />}
      {problem && <ProblemNotice problem={problemOf(problem)} />}
    </>
  );
}
