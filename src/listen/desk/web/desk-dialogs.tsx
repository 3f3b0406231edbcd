import { Suspense } from 'react';
import { EndVisitDialog } from './chair/end-visit-dialog.tsx';
import { InviteDialog } from './chair/invite-dialog.tsx';
import { HandOverDialog } from './course/hand-over-dialog.tsx';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { Filled } from '#web/navigation/filled.tsx';
import { overDesk } from './slots.ts';
import type { DeskRoom } from './use-desk-room.ts';

const BeginDialog = lazyPart(async () => (await import('./on-site/begin-dialog.tsx')).BeginDialog);
const CustomerScreen = lazyPart(async () => (await import('./on-site/customer-screen.tsx')).CustomerScreen);
const OwnPageDialog = lazyPart(async () => (await import('./on-site/own-page-dialog.tsx')).OwnPageDialog);

/** What lies over the desk for a moment. */
export function DeskDialogs({ room }: { readonly room: DeskRoom }) {
  const { task, begin, current, chair, leaving } = room;
  const close = () => begin(null);
  // The button that showed the question has gone with it.
  const closeScreen = () => {
    close();
    room.home();
  };
  const inPerson = current?.conversation.channel === 'in-person' ? current.conversation : undefined;
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
      <Suspense>
        {task === 'talk-in-person' && <BeginDialog onBegun={room.begun} onClose={close} />}
        {task === 'customer-screen' && inPerson && <CustomerScreen key={inPerson.id} conversation={inPerson} onClose={closeScreen} />}
        {task === 'own-page' && inPerson && <OwnPageDialog key={inPerson.id} conversationId={inPerson.id} onClose={close} />}
      </Suspense>
      <Filled slot={overDesk} talk={current} home={room.home} />
      {leaving.isChoosing && (
        <EndVisitDialog guests={chair.guests} onEnd={leaving.end} onClose={leaving.stopChoosing} />
      )}
    </>
  );
}
