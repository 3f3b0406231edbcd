import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { BeginButton } from '../on-site/begin-button.tsx';
import type { Taking } from '../queue/use-taking.ts';
import { useDeskMessages } from '../use-desk-messages.ts';

/** In place of a talk: that there is none, and where the next one comes from. */
export function NoTalk({ waiting, taking, onTalkInPerson }: {
  readonly waiting: number;
  readonly taking: Taking;
  readonly onTalkInPerson: () => void;
}) {
  const { nothing: t, queue } = useDeskMessages();
  return (
    <EmptyState
      picture={<Mark size={120} tone="faint" />}
      title={t.title}
      action={
        waiting > 0 ? (
          <Button variant="primary" isPending={taking.isTakingNext} onPress={taking.takeNext}>
            {queue.takeNext}
            <Kbd keys="Alt+T" />
          </Button>
        ) : (
          <BeginButton onPress={onTalkInPerson} />
        )
      }
    >
      {waiting > 0 ? t.waiting(waiting) : t.quiet}
    </EmptyState>
  );
}
