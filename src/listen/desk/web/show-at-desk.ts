import type { DeskConversation } from '../contract/desk-conversation.ts';

type Show = (conversation: DeskConversation) => void;

let desk: Show | undefined;
let waiting: DeskConversation | undefined;

/** Shows a conversation that was taken beside the desk, for instance at the telephone; at once, or when the desk is opened. */
export function showAtDesk(conversation: DeskConversation): void {
  if (desk) desk(conversation);
  else waiting = conversation;
}

/** The desk is there, and is told what to show. */
export function attendDesk(show: Show): () => void {
  desk = show;
  if (waiting) show(waiting);
  waiting = undefined;
  return () => {
    if (desk === show) desk = undefined;
  };
}
