import type { ChatEvent, ChatItem } from '../../contract/chat-event.ts';
import type { Call, Refusal } from '../reach/call.ts';
import { openLiveSocket } from '../reach/live-socket.ts';
import { stream } from '../reach/stream.ts';
import { newThread, type Thread } from './thread.ts';

const typingLasts = 6_000;

/** One conversation that is being followed, and what is known of it. */
export interface Following extends Thread {
  isAgentTyping(): boolean;
  /** Why nothing new can arrive. */
  held(): Refusal | undefined;
  wake(): void;
  stop(): void;
}

/** Follows a conversation from its beginning. */
export function follow(
  { key, conversationId }: { key: string; conversationId: string },
  { server, call, onChange, onGone }: { server: string; call: Call; onChange: () => void; onGone: (status: 401 | 404) => void },
): Following {
  const thread = newThread(conversationId);
  let typing: ReturnType<typeof setTimeout> | undefined;
  let held: Refusal | undefined;
  let isClosed = false;

  function stopTyping(): void {
    clearTimeout(typing);
    typing = undefined;
  }

  function take(item: ChatItem): void {
    if (item.type === 'typing') {
      stopTyping();
      typing = setTimeout(() => {
        typing = undefined;
        onChange();
      }, typingLasts);
    } else {
      thread.take(item.event);
      if (item.event.kind === 'turn' && item.event.by === 'agent') stopTyping();
      if (item.event.kind === 'closed') isClosed = true;
      held = undefined;
    }
    onChange();
  }

  const { wake, stop } = stream({
    cursor: () => thread.cursor,
    read: (after) => call<{ items: ChatEvent[] }>('GET', `/chat/conversations/${conversationId}/events?after=${after}`, { key }),
    open: (after, onItem) => openLiveSocket(server, { key, conversationId, after }, onItem),
    onItem: take,
    isClosed: () => isClosed,
    report(refusal) {
      held = refusal;
      onChange();
    },
    gone: onGone,
  });
  return Object.assign(thread, {
    isAgentTyping: () => typing !== undefined,
    held: () => held,
    wake,
    stop() {
      stopTyping();
      stop();
    },
  });
}
