import { Filled } from '#web/navigation/filled.tsx';
import { OfferCard } from '../chair/offer-card.tsx';
import { besideTalk } from '../slots.ts';
import type { DeskRoom } from '../use-desk-room.ts';
import { CourseActions } from './course-actions.tsx';
import { TalkDetails } from './talk-details.tsx';
import { WrapUpPanel } from './wrap-up-panel.tsx';

/** Beside the talk: what belongs to it and what can happen next; without one, the invitation to offer the chair. */
export function TalkSide({ room }: { readonly room: DeskRoom }) {
  const { current, chair, course, isOnItsWay } = room;
  if (!current) return chair.chair?.state === 'closed' ? <OfferCard chair={chair} /> : null;
  const { conversation } = current;
  const { id } = conversation;
  const { conversationId, times } = room.wrappingUp;
  const isWanted = conversationId === id;
  return (
    <>
      {conversation.state === 'wrap-up' && (
        <WrapUpPanel
          key={`${id} ${isWanted ? times : 0}`}
          conversation={conversation}
          isOnItsWay={isOnItsWay}
          takesFocus={isWanted}
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
      <Filled key={`${id} beside`} slot={besideTalk} talk={current} />
      <TalkDetails conversation={conversation} guests={chair.guests} />
    </>
  );
}
