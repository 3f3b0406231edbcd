import type { DeskConversation } from '../../contract/desk-conversation.ts';

/** Why a door is as it is. The sign has three states; an agent needs to know which of the closed ones it is. */
export type DoorStanding = 'paused' | 'open' | 'asked' | 'refused' | 'alone' | 'unasked';

/** Where a conversation's door stands, for the agent who serves it. A customer's no outlasts whatever the agent does with the key. */
export function doorStanding({ paused, door, refused, listeners }: DeskConversation): DoorStanding {
  if (refused && door === 'closed') return 'refused';
  if (paused) return 'paused';
  if (door !== 'closed') return door;
  return listeners === 0 ? 'alone' : 'unasked';
}
