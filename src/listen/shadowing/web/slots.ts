import type { HeardTurn } from '#listen/gate/contract/heard-turn.ts';
import { slot } from '#web/navigation/slot.ts';

/** Under words of a customer in a guest's room, while they are heard. */
export const underHeard = slot<{ readonly visitId: string; readonly handle: string; readonly turn: HeardTurn }>('visit: under heard words');

/** Keys in the guest's room, for the conversation in view while its door is open. */
export const inRoom = slot<{ readonly visitId: string; readonly handle: string; readonly turns: readonly HeardTurn[]; readonly channel: string }>('visit: in the room');
