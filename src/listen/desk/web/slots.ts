import { slot } from '#web/navigation/slot.ts';
import type { DeskConversation, DeskEvent } from '../contract/desk-conversation.ts';
import type { Talk } from './desk-state.ts';

/** On the right of the desk, what helps with the talk that is shown. */
export const besideTalk = slot<{ readonly talk: Talk }>('desk: beside the talk');

/** Under what a customer said. A part may paint the turn's ground: the turn is positioned. */
export const underTurn = slot<{
  readonly conversation: DeskConversation;
  readonly turn: Extract<DeskEvent, { kind: 'turn' }>;
}>('desk: under a turn');

/** Keys and dialogs at the desk, whatever is shown. `home` leads the keyboard back to the answer. */
export const overDesk = slot<{ readonly talk: Talk | undefined; readonly home: () => void }>('desk: over it');

/** A line above the desk for what concerns the day, not one talk. */
export const aboveDesk = slot<object>('desk: above it');
