import { EndVisitDialog } from './chair/end-visit-dialog.tsx';
import { InviteDialog } from './chair/invite-dialog.tsx';
import { HandOverDialog } from './course/hand-over-dialog.tsx';
import type { DeskRoom } from './use-desk-room.ts';

/** What lies over the desk for a moment. */
export function DeskDialogs({ room }: { readonly room: DeskRoom }) {
  const { task, begin, current, chair, leaving } = room;
  const close = () => begin(null);
  const there = [...chair.guests, ...chair.requests, ...chair.invited].map(({ guest }) => guest.id);
  return (
    <>
      {task === 'hand-over' && current && (
        <HandOverDialog
          key={current.conversation.id}
          conversation={current.conversation}
          onHandedOver={room.left}
          onClose={close}
        />
      )}
      {task === 'invite' && <InviteDialog except={there} onClose={close} />}
      {leaving.isChoosing && (
        <EndVisitDialog guests={chair.guests} onEnd={leaving.end} onClose={leaving.stopChoosing} />
      )}
    </>
  );
}
