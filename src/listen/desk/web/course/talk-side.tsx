import { OfferCard } from '../chair/offer-card.tsx';
import type { DeskRoom } from '../use-desk-room.ts';
import { CourseActions } from './course-actions.tsx';
import { TalkDetails } from './talk-details.tsx';
import { WrapUpPanel } from './wrap-up-panel.tsx';

/** Beside the talk: what belongs to it and what can happen next; without one, the invitation to offer the chair. */
export function TalkSide({ room }: { readonly room: DeskRoom }) {
  const { current, chair, course } = room;
  if (!current) return chair.chair?.state === 'closed' ? <OfferCard chair={chair} /> : null;
  const { conversation } = current;
  const { id } = conversation;
  const isOnItsWay = room.errands.some(({ state }) => state === 'sending' || state === 'waiting');
  return (
    <>
      {conversation.state === 'wrap-up' && (
        <WrapUpPanel
          key={id}
          conversation={conversation}
          isOnItsWay={isOnItsWay}
          takesFocus={room.wrappingUp === id}
          onClosed={() => room.left(id)}
        />
      )}
      <CourseActions
        conversation={conversation}
        course={course}
        isOnItsWay={isOnItsWay}
        onHandOver={() => room.begin('hand-over')}
        onWrapUp={room.wrapUp}
      />
      <TalkDetails conversation={conversation} guests={chair.guests} />
    </>
  );
}
