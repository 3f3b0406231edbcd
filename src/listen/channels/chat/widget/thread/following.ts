import type { ChatEvent, ChatItem } from '../../contract/chat-event.ts';
import type { Call, Refusal } from '../reach/call.ts';
import { openLiveSocket } from '../reach/live-socket.ts';
import { Stream } from '../reach/stream.ts';
import { Thread } from './thread.ts';

const typingLasts = 6_000;

/** Follows one conversation and keeps what is known of it. */
export class Following {
  readonly thread: Thread;
  readonly #stream: Stream;
  readonly #onChange: () => void;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #held: Refusal | undefined;

  constructor(
    { key, conversationId }: { key: string; conversationId: string },
    { server, call, onChange, onGone }: { server: string; call: Call; onChange: () => void; onGone: (status: 401 | 404) => void },
  ) {
    const thread = new Thread(conversationId);
    this.thread = thread;
    this.#onChange = onChange;
    this.#stream = new Stream({
      cursor: () => thread.cursor,
      async read(after) {
        const path = `/chat/conversations/${conversationId}/events?after=${after}`;
        const { body, refusal } = await call<{ items: ChatEvent[] }>('GET', path, { key });
        return refusal ? { refusal } : { body: body.items };
      },
      open: (after, onItem) => openLiveSocket(server, { key, conversationId, after }, onItem),
      onItem: (item) => this.#take(item),
      report: (held) => {
        this.#held = held;
        onChange();
      },
      gone: onGone,
    });
    void this.#stream.run();
  }

  get isAgentTyping(): boolean {
    return this.#typing !== undefined;
  }

  /** Why nothing new can arrive. */
  get held(): Refusal | undefined {
    return this.#held;
  }

  wake(): void {
    this.#stream.wake();
  }

  stop(): void {
    this.#stopTyping();
    this.#stream.stop();
  }

  #take(item: ChatItem): void {
    if (item.type === 'typing') {
      this.#stopTyping();
      this.#typing = setTimeout(() => {
        this.#typing = undefined;
        this.#onChange();
      }, typingLasts);
    } else {
      this.thread.take(item.event);
      if (item.event.kind === 'turn' && item.event.by === 'agent') this.#stopTyping();
      // Nothing follows the end.
      if (item.event.kind === 'closed') this.stop();
      this.#held = undefined;
    }
    this.#onChange();
  }

  #stopTyping(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
  }
}
