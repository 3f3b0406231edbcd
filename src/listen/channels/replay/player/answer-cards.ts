import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { livePath } from '#platform/live/live-server.ts';
import { ChatEvent } from '#listen/channels/chat/contract/chat-event.ts';
import type { Purpose } from '#listen/conversations/contract/events.ts';
import type { ReplayApi } from './replay-api.ts';

const Frame = z.array(z.object({ item: z.object({ type: z.string(), event: ChatEvent.optional() }).optional() }));

/** How a customer who is played takes being asked. */
export interface Manner {
  verdict: 'granted' | 'refused';
  /** Milliseconds between reading the card and pressing a key. */
  ponders: number;
}

/**
 * Follows a played customer's conversation over the live socket and answers every card as this customer would. Opens the
 * socket again when it breaks.
 */
export function answerCards(api: ReplayApi, conversation: { conversationId: string; customerKey: string }, manner: Manner): Disposable {
  const { conversationId, customerKey } = conversation;
  const customer = api.customer(customerKey);
  const ended = new AbortController();
  let seen = 0;
  let socket: WebSocket | undefined;

  const answer = async (askId: string, purposes: Purpose[]) => {
    await pause(manner.ponders, undefined, { signal: ended.signal });
    const granted = manner.verdict === 'granted' ? purposes : [];
    await customer.asking.answer({ conversationId, askId, granted }, { context: { idempotencyKey: `ask-${askId}` } });
  };
  const heed = (event: ChatEvent) => {
    seen = Math.max(seen, event.seq);
    if (event.kind !== 'asked') return;
    const purposes = event.questions.map((question) => question.purpose);
    // The question may be over by now: a guest came or went. Whatever else stops the answer stops the next turn too.
    answer(event.askId, purposes).catch(() => undefined);
  };
  const connect = () => {
    socket = new WebSocket(`${api.address.replace(/^http/, 'ws')}${livePath}`, ['ohrensessel', `bearer.${customerKey}`]);
    socket.addEventListener('open', () => socket?.send(JSON.stringify({ watch: 'chat', as: 'chat', params: { conversationId, after: seen } })));
    socket.addEventListener('message', ({ data }) => {
      const frame = Frame.safeParse(JSON.parse(String(data)));
      for (const { item } of frame.data ?? []) if (item?.event) heed(item.event);
    });
    socket.addEventListener('error', () => undefined);
    socket.addEventListener('close', () => {
      if (!ended.signal.aborted) setTimeout(connect, 500).unref();
    });
  };
  connect();
  return {
    [Symbol.dispose]() {
      ended.abort();
      socket?.close();
    },
  };
}
