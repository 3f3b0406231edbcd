import { useCallback, useRef } from 'react';
import { client } from '#web/api/client.ts';

/** Shown on the other side for six seconds, so it is told again before they are over. */
const interval = 4_000;

/** Tells the customer that the agent is typing, every few seconds at most. Nobody waits for it and nobody misses it. */
export function useTypingNotice(conversationId: string): () => void {
  const told = useRef(-Infinity);
  return useCallback(() => {
    if (performance.now() - told.current < interval) return;
    told.current = performance.now();
    client.desk.typing({ conversationId }).catch(() => undefined);
  }, [conversationId]);
}
