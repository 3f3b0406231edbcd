import type { ChatItem } from '../../contract/chat-event.ts';

export interface LiveSocket {
  /** Resolves when the socket is gone: whether it carried the conversation until the line broke. */
  closed: Promise<boolean>;
  /** Asks for a sign of life now; a line that stays silent is given up. */
  probe(): void;
  close(): void;
}

type Frame = { item?: ChatItem; end?: string };

const beat = 25_000;
const patience = 6_000;

/**
 * Watches a conversation over the product's socket from the event after `after` on. The key travels as a second
 * subprotocol, since a browser sends no headers with a socket and an address would end up in logs.
 */
export function openLiveSocket(
  server: string,
  { key, conversationId, after }: { key: string; conversationId: string; after: number },
  onItem: (item: ChatItem) => void,
): LiveSocket {
  const socket = new WebSocket(`${server.replace(/^http/, 'ws')}/api/v1/live`, ['ohrensessel', `bearer.${key}`]);
  const { promise: closed, resolve } = Promise.withResolvers<boolean>();
  let isOpen = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const leave = () => {
    clearInterval(pulse);
    clearTimeout(silence);
    socket.onmessage = null;
    socket.close();
    resolve(isOpen);
  };
  const probe = () => {
    if (silence || !isOpen) return;
    // A dead line does not know it is dead; waiting for it to close would take minutes.
    silence = setTimeout(leave, patience);
    socket.send('{"ping":true}');
  };
  const pulse = setInterval(probe, beat);
  socket.onopen = () => {
    isOpen = true;
    socket.send(JSON.stringify({ watch: 'chat', as: 'chat', params: { conversationId, after } }));
  };
  socket.onmessage = ({ data }) => {
    clearTimeout(silence);
    silence = undefined;
    for (const { item, end } of JSON.parse(String(data)) as Frame[]) {
      if (item) onItem(item);
      else if (end) {
        isOpen = false;
        leave();
      }
    }
  };
  // A socket the page's policy forbids ends with an error and, in Chromium, without closing.
  socket.onerror = socket.onclose = leave;
  return { closed, probe, close: leave };
}
